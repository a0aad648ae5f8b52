using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Questions;

/// <summary>What a person typed, understood. Closed.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>A text that a person could type and that reads as this question again, whoever asks and whenever; buttons and paging send it.</summary>
    public abstract string Command { get; }

    /// <summary>How things stand.</summary>
    /// <param name="Label">What the question is limited to, in the asker's language.</param>
    public sealed record Status(NeedFilter Filter, string Label, string Command) : Question
    {
        /// <summary>Regions, departments and themes alone, as they are typed: what a list of the counted needs is asked by.</summary>
        public string Target { get; init; } = "";

        public override string Command { get; } = Command;
    }

    /// <summary>The needs one by one.</summary>
    /// <param name="Offset">Index of the first row, from 0.</param>
    public sealed record NeedList(NeedFilter Filter, string Label, string Command, int Offset) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>One need by its number.</summary>
    /// <param name="Number">As typed, or empty; a bare running number is completed with the current year.</param>
    public sealed record ShowNeed(string Number) : Question
    {
        public override string Command => $"bedarf {Number}".TrimEnd();
    }

    /// <summary>Needs whose text holds these words.</summary>
    /// <param name="Words">What to look for, as typed; empty when nothing was named.</param>
    public sealed record Search(string Words, NeedFilter Filter, string Label, string Command, int Offset) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>Counts and durations.</summary>
    public sealed record Figures(NeedFilter Filter, string Label, string Command) : Question
    {
        /// <summary>As in <see cref="Status"/>.</summary>
        public string Target { get; init; } = "";

        public override string Command { get; } = Command;
    }

    /// <summary>Coming meetings.</summary>
    /// <param name="Committee">Key, or null for all.</param>
    public sealed record Meetings(string? Committee, string Command) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>The digest of a committee.</summary>
    /// <param name="Committee">Key; null when none was named and the asker has none.</param>
    public sealed record Overview(string? Committee, string Command) : Question
    {
        public override string Command { get; } = Command;

        /// <summary>A past one, by its number; null: as of now.</summary>
        public Digests.DigestNumber? Number { get; init; }
    }

    /// <summary>What somebody new must know.</summary>
    public sealed record Handover(NeedFilter Filter, string Label, string Command) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>The needs as a file.</summary>
    /// <param name="Format"><c>csv</c>, <c>xlsx</c>, <c>jsonl</c>; null when none was named.</param>
    public sealed record Export(NeedFilter Filter, string Label, string? Format, string Command) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>Link the channel.</summary>
    /// <param name="Target">As typed, at most 200 characters.</param>
    public sealed record Link(string Target) : Question
    {
        public override string Command => $"verbinden {Target}".TrimEnd();
    }

    /// <summary>Report a need.</summary>
    /// <param name="Text">As typed; one character more than the form takes, so that the form can say that it was too much.</param>
    public sealed record Report(string Text) : Question
    {
        public override string Command => Text.Length == 0 ? "melden" : $"melden {Text}";
    }

    /// <summary>What the bot can do.</summary>
    public sealed record Help : Question
    {
        public override string Command => "hilfe";
    }

    /// <summary>Nothing was typed but blanks.</summary>
    public sealed record Nothing : Question
    {
        public override string Command => "";
    }

    /// <summary>More than one thing could be meant.</summary>
    /// <param name="Subject">The ambiguous words.</param>
    /// <param name="Choices">At least two.</param>
    public sealed record Choose(string Subject, IReadOnlyList<Choice> Choices, string Command) : Question
    {
        public override string Command { get; } = Command;
    }

    /// <summary>Not understood, or not ours.</summary>
    /// <param name="Text">What was not understood, at most 60 characters: the line, or the name in it.</param>
    /// <param name="Suggestions">The nearest readings, best first, at most five.</param>
    public sealed record Unknown(UnknownKind Kind, string Text, IReadOnlyList<Choice> Suggestions, string Command) : Question
    {
        public override string Command { get; } = Command;
    }
}

/// <summary>One of the things that could be meant, as a button.</summary>
/// <param name="Label">What a button shows.</param>
/// <param name="Command">The text that asks so, unambiguously.</param>
public sealed record Choice(string Label, string Command);

/// <summary>What it is that was not understood.</summary>
public enum UnknownKind
{
    /// <summary>The line as a whole.</summary>
    Line,

    /// <summary>The name of a place or an Amt.</summary>
    Name,

    /// <summary>A place that lies in another borough.</summary>
    Elsewhere,

    /// <summary>A committee.</summary>
    Committee,

    /// <summary>A day, week or month that no calendar has.</summary>
    Date,

    /// <summary>A committee whose last meeting is not known.</summary>
    Meeting,
}
