using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The words of what a person does with a need: buttons, forms, what came of it, the history.</summary>
internal abstract class MoveTexts
{
    /// <summary>On the button, and above the form.</summary>
    public abstract string Button(EntryKind move, Audience audience);

    /// <summary>One sentence: what it means.</summary>
    public abstract string Purpose(EntryKind move, Audience audience);

    /// <summary>On the button that sends the form.</summary>
    public abstract string Send(EntryKind move, Audience audience);

    /// <summary>Label of an input, by its name on the wire.</summary>
    public abstract string Label(EntryKind move, string input);

    /// <summary>What the client says when the input is empty.</summary>
    public abstract string Missing(string input);

    /// <summary>What must be mended, as a sentence.</summary>
    public abstract string Fault(MoveFault fault);

    /// <summary>After a click.</summary>
    public abstract string Note(NeedNote note);

    /// <summary>Why nothing was changed, as a sentence.</summary>
    public abstract string Refusal(NeedRefusal refusal);

    /// <summary>Words that stand in lists: gelöst, abgelehnt …</summary>
    public abstract string Ending(CompletionKind kind);

    /// <summary>The kinds with which a need is completed by hand, as their wire words and with what each means.</summary>
    public abstract IReadOnlyList<(string Value, string Label)> Kinds { get; }

    /// <summary>How a department's share stands, beside its name.</summary>
    public abstract string Share(DepartmentView share, string? person, Texts texts);

    /// <summary>What an entry did, without who and when: "hat die Zuständigkeit übernommen".</summary>
    public abstract string Did(HistoryLine line);

    /// <summary>Who: organisation, part and, where it is known, person.</summary>
    public abstract string Who(HistoryLine line);

    /// <summary>Day and hour in a list.</summary>
    public abstract string When(DateTimeOffset at);

    /// <summary>What stands before the words that an entry quotes on the card: "Antwort".</summary>
    public abstract string Caption(HistoryLine line);

    /// <summary>How the need came here, for "Warum bei uns?".</summary>
    public abstract string Why(HistoryLine line);

    public abstract string More { get; }
    public abstract string MoreHeading { get; }
    public abstract string Back { get; }
    public abstract string Cancel { get; }
    public abstract string UseTemplate { get; }
    public abstract string Template { get; }
    public abstract string TemplateNone { get; }
    public abstract string BackToOffice { get; }

    /// <summary>Of an Amt, as a button and as the reason that it stands for.</summary>
    public abstract string BelongsTo(string department);
    public abstract string FaultCount(int count);
    public abstract string Meanwhile { get; }
    public abstract string Words { get; }
    public abstract string RefusalsHeading { get; }
    public abstract string RefusalsHint { get; }
    public abstract string Proposes(string department);
    public abstract string ProposesNobody { get; }
    public abstract string HistoryButton { get; }
    public abstract string HistoryPurpose { get; }
    public abstract string HistoryHeading(string number);
    public abstract string Older(int count);
    public abstract string PleaseDecide(string number);
    public abstract string PleaseReply(string number);
    public abstract string PleaseAnswerForm(string number, string button);
    public abstract string WhyPurpose { get; }
    public abstract string RefreshPurpose { get; }
}
