using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>"Übergabe": the brief, as far as the reader's own part goes.</summary>
internal sealed class HandoverTurns(HandoverQuery query, District district)
{
    public async Task<CardView> AnswerAsync(Question.Handover question, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Reader.May(Ability.Handover))
            return NoticeView.Of(NoticeKind.NotForYourRole);
        var filter = Own(question.Filter, asker.Reader);
        if (filter is null)
            return NotYours(question.Label, asker.Reader);
        var isLimited = !ReferenceEquals(filter, question.Filter);
        var target = question.Command.StartsWith("übergabe", StringComparison.OrdinalIgnoreCase) ? question.Command["übergabe".Length..].Trim() : "";
        return await query.GetAsync(filter, isLimited ? LabelOf(filter) : question.Label, isLimited ? TargetOf(filter) : target, cancellationToken);
    }

    /// <summary>What is asked for, within what is the reader's own; null: nothing of it is. An Amt's part are its needs, a coordination's its regions.</summary>
    private static NeedFilter? Own(NeedFilter asked, Reader reader)
    {
        if (reader.ReachOf(Ability.Handover) == Reach.All)
            return asked;
        var departments = reader.Holdings.Where(h => h.Role == Role.Department).Select(h => h.Key!).Distinct(StringComparer.Ordinal).ToList();
        var regions = reader.RegionsOf(Ability.Handover) ?? [];
        var ownDepartments = asked.Departments.Count == 0 ? departments : [.. asked.Departments.Intersect(departments)];
        var ownRegions = asked.Regions.Count == 0 ? regions : [.. asked.Regions.Intersect(regions)];

        // A person of an Amt who is a coordinator too: the regions, unless the Amt was named.
        if (ownRegions.Count > 0 && (ownDepartments.Count == 0 || asked.Departments.Count == 0))
            return Same(ownRegions, asked.Regions) ? asked : asked with { Regions = ownRegions };
        if (ownDepartments.Count > 0)
            return Same(ownDepartments, asked.Departments) ? asked : asked with { Departments = ownDepartments };
        return null;

        static bool Same(IReadOnlyList<string> own, IReadOnlyList<string> all) => own.SequenceEqual(all, StringComparer.Ordinal);
    }

    private NoticeView NotYours(string label, Reader reader)
    {
        var own = (reader.RegionsOf(Ability.Handover) ?? []).Select(NameOf).ToList();
        return new NoticeView(NoticeKind.NotYourRegion, [label, string.Join(", ", own)], [.. own.Select(name => new Suggestion(name, $"übergabe {name}"))]);
    }

    private string LabelOf(NeedFilter filter) =>
        string.Join(", ", [.. filter.Departments.Select(key => district.FindDepartment(key)?.Name ?? key), .. filter.Regions.Select(NameOf)]);

    private string TargetOf(NeedFilter filter) =>
        string.Join(' ', [.. filter.Departments.Select(key => district.FindDepartment(key)?.Abbreviation ?? key), .. filter.Regions]);

    private string NameOf(string region) => district.FindRegion(region)?.Name ?? region;
}
