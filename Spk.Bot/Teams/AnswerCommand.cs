using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>What the bot answers to a command, as a view; whether it goes out as a message or into the card that was clicked is the caller's.</summary>
internal sealed class AnswerCommand(
    District district,
    ReportForm form,
    PlaceIndex places,
    NameIndex names,
    RegionStatusQuery status,
    NeedListQuery lists,
    NeedViewQuery needs,
    MeetingQuery meetings,
    DigestQuery digests,
    LinkChannel link)
{
    public async Task<CardView> RunAsync(ChatCommand command, Asker asker, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Nothing => NoticeView.Of(NoticeKind.NothingToRead),
        ChatCommand.Unknown unknown => new NoticeView(NoticeKind.UnknownCommand, [unknown.Text], [new Suggestion("Hilfe", "hilfe")]),
        ChatCommand.Help => Help(asker),
        ChatCommand.Link target => await LinkAsync(target.Target, asker, cancellationToken),
        ChatCommand.Report report => asker.MayReport ? form.Open(asker, report.Text, inDialog: false) : NoRole(asker),
        _ when !asker.MayAsk => NoRole(asker),
        _ when Rights.Of(command) is { } ability && !asker.Reader.May(ability) => NoticeView.Of(NoticeKind.NotForYourRole),
        ChatCommand.Status target => await StatusAsync(target.Target, asker, cancellationToken),
        ChatCommand.Open open => await ListAsync(NeedListKind.Open, open.Target, open.Offset, asker, cancellationToken),
        ChatCommand.Overdue overdue => await ListAsync(NeedListKind.Overdue, overdue.Target, overdue.Offset, asker, cancellationToken),
        ChatCommand.ShowNeed show => await NeedAsync(show.Number, asker, cancellationToken),
        ChatCommand.Meetings => await meetings.ComingAsync(cancellationToken),
        ChatCommand.Overview overview => await OverviewAsync(overview.Committee, asker, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No answer to this command."),
    };

    private static NoticeView NoRole(Asker asker) =>
        asker.IsRoleUnclear ? NoticeView.Of(NoticeKind.RoleUnclear)
        : asker.Membership == Membership.Unclear ? NoticeView.Of(NoticeKind.MembershipUnclear)
        : NoticeView.Of(NoticeKind.NoRole, asker.PersonId);

    private HelpView Help(Asker asker) => new(asker.MayReport, asker.MayLink, !asker.IsPersonal, [.. asker.Places.Select(NameOf)]);

    private async Task<CardView> LinkAsync(string text, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.MayLink)
            return NoticeView.Of(NoticeKind.OfficeOnly);
        if (asker.IsPersonal)
            return NoticeView.Of(NoticeKind.ChannelOnly);
        Place place;
        switch (names.Find(text))
        {
            case DepartmentTarget target:
                place = Place.Department(target.Department.Key);
                break;
            case CommitteeTarget target:
                place = Place.Committee(target.Committee.Key);
                break;
            case CoordinationTarget target:
                place = Place.Coordination(target.Coordination.Key);
                break;
            case TargetUnknown unknown:
                return new NoticeView(NoticeKind.UnknownTarget, [text], [.. unknown.Suggestions.Select(s => new Suggestion(s, $"verbinden {s}"))]);
            default:
                throw new InvalidOperationException("The name index gave an unknown answer.");
        }

        var outcome = await link.RunAsync(place, asker.RootConversationId, asker.PersonId, cancellationToken);
        return outcome.AlreadyLinked
            ? NoticeView.Of(NoticeKind.AlreadyLinked, NameOf(place))
            : NoticeView.Of(NoticeKind.Linked, NameOf(place), outcome.Waiting.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<CardView> StatusAsync(string text, Asker asker, CancellationToken cancellationToken) =>
        LimitedScope(text, asker, Ability.AskStatus, "status") switch
        {
            (NeedScope scope, _) => await status.GetAsync(scope, cancellationToken),
            (_, { } notice) => notice,
            _ => throw new InvalidOperationException("Neither scope nor notice."),
        };

    private async Task<CardView> ListAsync(NeedListKind kind, string text, int offset, Asker asker, CancellationToken cancellationToken) =>
        LimitedScope(text, asker, Ability.ListNeeds, kind == NeedListKind.Open ? "offen" : "überfällig") switch
        {
            (NeedScope scope, _) => await lists.GetAsync(kind, scope, offset, cancellationToken),
            (_, { } notice) => notice,
            _ => throw new InvalidOperationException("Neither scope nor notice."),
        };

    /// <summary>As far as the reader may ask: of what was named, their own part, and the label says so.</summary>
    private (NeedScope? Scope, NoticeView? Notice) LimitedScope(string text, Asker asker, Ability ability, string command)
    {
        var (scope, notice) = Scope(text, asker, command);
        if (scope is null || asker.Reader.RegionsOf(ability) is not { } own)
            return (scope, notice);
        var within = scope.RegionIds.Count == 0 ? own : [.. scope.RegionIds.Where(own.Contains)];
        if (within.Count == 0)
            return (null, new NoticeView(NoticeKind.NotYourRegion, [scope.Label ?? district.Name, string.Join(", ", own.Select(NameOf))], [.. own.Select(id => new Suggestion(NameOf(id), $"{command} {NameOf(id)}"))]));
        var isPart = text.Length > 0 && within.Count != scope.RegionIds.Count;
        return (scope with { RegionIds = within, Label = isPart ? Only(scope.Label ?? district.Name, within, asker) : scope.Label }, null);
    }

    /// <summary>What a question is limited to: the place or Amt that was named; without one, what lies nearest to who asks.</summary>
    private (NeedScope? Scope, NoticeView? Notice) Scope(string text, Asker asker, string command)
    {
        if (text.Length == 0)
            return (OwnScope(asker), null);
        switch (places.Find(text))
        {
            case PlaceFound found:
                var isBorough = found.Regions.Count == district.Regions.Count;
                return (isBorough ? NeedScope.Borough : new NeedScope(found.Label, [.. found.Regions.Select(r => r.Id)], null, text), null);
            case PlaceUnknown unknown:
                return names.Find(text, TargetKinds.Department) is DepartmentTarget { Department: var department }
                    ? (new NeedScope(department.Name, [], department.Key, text), null)
                    : (null, new NoticeView(NoticeKind.UnknownPlace, [text], [.. unknown.Suggestions.Select(s => new Suggestion(s, $"{command} {s}"))]));
            default:
                throw new InvalidOperationException("The place index gave an unknown answer.");
        }
    }

    private NeedScope OwnScope(Asker asker)
    {
        if (asker.Department is { } key && key != district.OfficeDepartment && district.FindDepartment(key) is { } department)
            return new NeedScope(department.Name, [], department.Key, department.Abbreviation);
        var coordinations = asker.Coordinations.Select(district.FindCoordination).OfType<Coordination>().ToList();
        return coordinations.Count == 0 || asker.IsOffice
            ? NeedScope.Borough
            : new NeedScope(string.Join(", ", coordinations.Select(c => c.Name)), [.. coordinations.SelectMany(c => c.Regions).Distinct(StringComparer.Ordinal)], null, null);
    }

    private async Task<CardView> NeedAsync(string text, Asker asker, CancellationToken cancellationToken) =>
        NeedId.TryParse(text, district.NumberPrefix, out var id) && await needs.GetAsync(id, NeedCards.ReaderOf(null, asker), cancellationToken) is { } need
            ? need
            : NoticeView.Of(NoticeKind.UnknownNeed, text);

    private async Task<CardView> OverviewAsync(string text, Asker asker, CancellationToken cancellationToken)
    {
        var own = asker.Places.Where(p => p.Kind == PlaceKind.Committee).Select(p => p.Key).Concat(asker.Committees).FirstOrDefault();
        if (text.Length == 0 && own is not null && district.FindCommittee(own) is { } ownCommittee)
            return await DigestAsync(ownCommittee, asker, cancellationToken);
        return names.Find(text, TargetKinds.Committee) switch
        {
            CommitteeTarget target => await DigestAsync(target.Committee, asker, cancellationToken),
            TargetUnknown unknown => new NoticeView(NoticeKind.UnknownCommittee, [text], [.. unknown.Suggestions.Select(s => new Suggestion(s, $"übersicht {s}"))]),
            var other => throw new InvalidOperationException($"The name index gave {other.GetType().Name} for a committee."),
        };
    }

    private async Task<DigestView> DigestAsync(Committee committee, Asker asker, CancellationToken cancellationToken)
    {
        var own = asker.Reader.RegionsOf(Ability.SeeDigest);
        var digest = await digests.GetAsync(committee, cancellationToken, own);
        return own is null ? digest : digest with { CommitteeName = Only(digest.CommitteeName, own, asker) };
    }

    /// <summary>A part of what was asked for, named as such.</summary>
    private string Only(string whole, IReadOnlyList<string> regions, Asker asker) =>
        $"{whole} ({(asker.Language == CardLanguage.English ? "only" : "nur")} {string.Join(", ", regions.Select(NameOf))})";

    private string NameOf(string region) => district.FindRegion(region)?.Name ?? region;

    private string NameOf(Place place) => place.Kind switch
    {
        PlaceKind.Department => district.FindDepartment(place.Key)?.Name ?? place.Key,
        PlaceKind.Committee => district.FindCommittee(place.Key)?.Name ?? place.Key,
        PlaceKind.Coordination => district.FindCoordination(place.Key)?.Name ?? place.Key,
        _ => place.Key,
    };
}
