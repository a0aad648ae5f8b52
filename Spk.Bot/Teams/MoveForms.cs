using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Teams;

/// <summary>The forms of the moves: prefilled when opened, with what was typed and what is wrong with it when sent back.</summary>
internal sealed class MoveForms(District district, TimeProvider clock)
{
    private const int FollowUpDays = 14;
    private const int MostBelongsTo = 3;

    private DateOnly Today => BerlinTime.DayOf(clock.GetUtcNow());

    /// <summary>As it is opened. Days are proposed so that most people only have to send it.</summary>
    public MoveFormView Open(NeedView need, EntryKind move, IReadOnlyList<HistoryLine> meanwhile) => View(need, move, Prefilled(need, move), [], meanwhile);

    /// <summary>As it comes back: nothing that was typed is lost.</summary>
    public MoveFormView Again(NeedView need, EntryKind move, JsonElement data, IReadOnlyList<MoveFault> faults, IReadOnlyList<HistoryLine> meanwhile) =>
        View(need, move, MoveReader.Typed(move, data), faults, meanwhile);

    /// <summary>With the chosen template in its text; what was typed already comes after it.</summary>
    public MoveFormView Filled(NeedView need, EntryKind move, JsonElement data)
    {
        var typed = MoveReader.Typed(move, data);
        var chosen = CardTurns.TextOf(data, MoveInputNames.Template);
        var values = new Dictionary<string, string>(typed);
        if (TemplateOf(need, chosen) is { } template)
        {
            var text = template.Fill(Variables(need));
            var own = typed.GetValueOrDefault(MoveInputNames.Text, "").Trim();
            var isTemplate = own.Length == 0 || Templates(need).Any(t => t.Fill(Variables(need)) == own);
            values[MoveInputNames.Text] = isTemplate ? text : $"{text}\n\n{own}";
            values[MoveInputNames.Template] = chosen;
        }

        return View(need, move, values, [], []);
    }

    public MoveMenuView Menu(NeedView need) =>
        new(need.Number, need.Version, need.Audience, need.Status, need.Title, [.. NeedButtons.Rest(need)], need.Why is not null || need.RuleReason is not null)
        {
            Committees = need.Audience == Audience.Office ? [.. district.Committees.Select(c => new Choice(c.Key, c.ShortName))] : [],
        };

    private MoveFormView View(NeedView need, EntryKind move, IReadOnlyDictionary<string, string> values, IReadOnlyList<MoveFault> faults, IReadOnlyList<HistoryLine> meanwhile)
    {
        var asking = move == EntryKind.Replied ? need.Words.LastOrDefault(w => w.Kind == EntryKind.Asked && w.Role == MoverRole.LeadMember) ?? need.Words.FirstOrDefault(w => w.Kind == EntryKind.Asked) : null;
        var quote = asking ?? (move == EntryKind.Reopened ? need.Words.LastOrDefault(w => w.Kind is EntryKind.Completed or EntryKind.Withdrawn) : null);
        return new MoveFormView(
            need.Number,
            need.Version,
            need.Audience,
            move,
            need.Status,
            need.Title,
            values,
            faults,
            Choices(need, move),
            move == EntryKind.Answered ? [.. Templates(need).Select((t, i) => new Choice(Index(i), t.Title))] : [],
            asking?.Department is { } name ? need.Departments.FirstOrDefault(d => d.Name == name)?.Key : null,
            quote,
            move == EntryKind.Assigned ? need.Refusals : [],
            meanwhile)
        {
            BelongsTo = move == EntryKind.Transferred && need.Audience == Audience.Department
                ? [.. need.Departments.Where(d => d is { IsOwn: false, Status: not NeedStatus.Transferred } && d.Key != district.OfficeDepartment).Take(MostBelongsTo).Select(d => new Choice(d.Key, d.Name))]
                : [],
        };
    }

    private IReadOnlyList<Choice> Choices(NeedView need, EntryKind move)
    {
        var own = need.Departments.FirstOrDefault(d => d.IsOwn)?.Key;
        var lead = need.Departments.FirstOrDefault(d => d.IsLead)?.Key;
        var active = need.Departments.Where(d => d.Status != NeedStatus.Transferred).Select(d => d.Key).ToHashSet();
        return move switch
        {
            // Back to the OE SPK stands first and has no name of its own: the card's language says it.
            EntryKind.Transferred =>
            [
                new Choice(district.OfficeDepartment, ""),
                .. Departments(d => d.Key != district.OfficeDepartment && d.Key != (own ?? lead)),
            ],
            EntryKind.Involved => [.. Departments(d => !active.Contains(d.Key))],
            EntryKind.Assigned => need.AssignChoices.Count > 0 ? need.AssignChoices : [.. Departments(_ => true)],
            _ => [],
        };
    }

    private IEnumerable<Choice> Departments(Func<Department, bool> which) => district.Departments.Where(which).Select(d => new Choice(d.Key, d.Name));

    private Dictionary<string, string> Prefilled(NeedView need, EntryKind move) => move switch
    {
        EntryKind.InterimReplied => new() { [MoveInputNames.Until] = MoveReader.Iso(Today.AddMonths(district.Deadlines.InterimReplyMonths)) },
        EntryKind.HandedOutside => new()
        {
            [MoveInputNames.Where] = need.Departments.FirstOrDefault(d => d.IsOwn)?.ExternalWhere ?? "", [MoveInputNames.FollowUp] = MoveReader.Iso(Today.AddDays(FollowUpDays)),
        },
        EntryKind.Resubmitted => new() { [MoveInputNames.Date] = MoveReader.Iso(Today.AddDays(FollowUpDays)) },
        EntryKind.Assigned when need.Proposal is { } proposal => new() { [MoveInputNames.To] = proposal },
        _ => [],
    };

    private IReadOnlyList<AnswerTemplate> Templates(NeedView need) => district.Themes.FirstOrDefault(t => t.Name == need.ThemeName)?.Answers ?? [];

    private AnswerTemplate? TemplateOf(NeedView need, string index) => Templates(need).Where((_, i) => Index(i) == index).FirstOrDefault();

    private AnswerVariables Variables(NeedView need) => new(
        need.Number, need.Title, need.RegionName, (need.Departments.FirstOrDefault(d => d.IsOwn) ?? need.Departments.FirstOrDefault(d => d.IsLead))?.Name ?? "", Today);

    private static string Index(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
