using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>What the bot answers to a question, as a view; whether it goes out as a message or into the card that was clicked is the caller's.</summary>
internal sealed class AnswerCommand(
    District district,
    ReportForm form,
    NameIndex names,
    AskingQuery asking,
    NeedQuestions needQuestions,
    NeedViewQuery needs,
    MeetingQuery meetings,
    DigestQuery digests,
    DigestViewQuery pastDigests,
    HandoverTurns handover,
    ExportTurns export,
    LinkChannel link)
{
    /// <param name="text">As typed, without the mention of the bot.</param>
    public async Task<CardView> RunAsync(string text, Asker asker, CancellationToken cancellationToken) =>
        await RunAsync(await asking.ReadAsync(text, asker, cancellationToken), asker, cancellationToken);

    public async Task<CardView> RunAsync(Question question, Asker asker, CancellationToken cancellationToken) => question switch
    {
        Question.Nothing => NoticeView.Of(NoticeKind.NothingToRead),
        Question.Help => Help(asker),
        Question.Link target => await LinkAsync(target.Target, asker, cancellationToken),
        Question.Report report => asker.MayReport ? form.Open(asker, report.Text, inDialog: false) : NoRole(asker),
        _ when !asker.MayAsk => question is Question.Unknown { Kind: UnknownKind.Line } line ? Unknown(line) : NoRole(asker),
        Question.Unknown unknown => Unknown(unknown),
        Question.Choose choose => new NoticeView(NoticeKind.Ambiguous, [choose.Subject], Suggestions(choose.Choices)),

        // Who may not see figures of small numbers asks how things stand.
        Question.Figures figures when !asker.Reader.May(Ability.SeeExactFigures) => await needQuestions.StatusAsync(figures.Filter, figures.Label, figures.Target, asker, cancellationToken),
        _ when Rights.Of(question) is { } ability && !asker.Reader.May(ability) => NoticeView.Of(NoticeKind.NotForYourRole),
        Question.Status status => await needQuestions.StatusAsync(status.Filter, status.Label, status.Target, asker, cancellationToken),
        Question.NeedList list => await needQuestions.ListAsync(list, asker, cancellationToken),
        Question.Search search => await needQuestions.SearchAsync(search, asker, cancellationToken),
        Question.Figures figures => await needQuestions.FiguresAsync(figures, cancellationToken),
        Question.Handover brief => await handover.AnswerAsync(brief, asker, cancellationToken),
        Question.Export file => await export.AnswerAsync(file, asker, cancellationToken),
        Question.ShowNeed show => await NeedAsync(show.Number, asker, cancellationToken),
        Question.Meetings coming => await meetings.ComingAsync(cancellationToken, coming.Committee),
        Question.Overview overview => overview is { Committee: { } of, Number: { } number } ? await PastDigestAsync(of, number, asker, cancellationToken) : await OverviewAsync(overview.Committee, asker, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "No answer to this question."),
    };

    private static NoticeView Unknown(Question.Unknown unknown) => new(
        unknown.Kind switch
        {
            UnknownKind.Line => NoticeKind.UnknownCommand,
            UnknownKind.Name => NoticeKind.UnknownPlace,
            UnknownKind.Elsewhere => NoticeKind.Elsewhere,
            UnknownKind.Committee => NoticeKind.UnknownCommittee,
            UnknownKind.Date => NoticeKind.NoSuchDay,
            UnknownKind.Meeting => NoticeKind.NoLastMeeting,
            _ => throw new ArgumentOutOfRangeException(nameof(unknown), unknown.Kind, "No words for this."),
        },
        [unknown.Text],
        Suggestions(unknown.Suggestions));

    private static List<Suggestion> Suggestions(IEnumerable<Core.Questions.Choice> choices) => [.. choices.Select(c => new Suggestion(c.Label, c.Command))];

    internal static NoticeView NoRole(Asker asker) =>
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

    private async Task<CardView> NeedAsync(string text, Asker asker, CancellationToken cancellationToken) =>
        NeedId.TryParse(text, district.NumberPrefix, out var id) && await needs.GetAsync(id, NeedCards.ReaderOf(null, asker), cancellationToken) is { } need
            ? need
            : NoticeView.Of(NoticeKind.UnknownNeed, text);

    private async Task<CardView> OverviewAsync(string? key, Asker asker, CancellationToken cancellationToken) =>
        key is not null && district.FindCommittee(key) is { } committee
            ? await DigestAsync(committee, asker, cancellationToken)
            : new NoticeView(NoticeKind.UnknownCommittee, [""], [.. ((names.Find("", TargetKinds.Committee) as TargetUnknown)?.Suggestions ?? []).Select(s => new Suggestion(s, $"übersicht {s}"))]);

    /// <summary>What was posted tells of the whole borough: who sees a part of it only gets the digest as of now, limited to that.</summary>
    private async Task<CardView> PastDigestAsync(string committee, DigestNumber number, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Reader.ReachOf(Ability.SeeDigest) != Reach.All)
            return NoticeView.Of(NoticeKind.NotForYourRole);
        return await pastDigests.FindAsync(committee, number, cancellationToken) is { } id && await pastDigests.GetAsync(id, 0, cancellationToken) is { } view
            ? view
            : NoticeView.Of(NoticeKind.UnknownDigest, number.Of(district.FindCommittee(committee)?.ShortName ?? committee));
    }

    private async Task<DigestView> DigestAsync(Committee committee, Asker asker, CancellationToken cancellationToken)
    {
        var own = asker.Reader.RegionsOf(Ability.SeeDigest);
        var digest = await digests.GetAsync(committee, cancellationToken, own);
        return own is null ? digest : digest with { CommitteeName = needQuestions.Only(digest.CommitteeName, own, asker) };
    }

    private string NameOf(Place place) => place.Kind switch
    {
        PlaceKind.Department => district.FindDepartment(place.Key)?.Name ?? place.Key,
        PlaceKind.Committee => district.FindCommittee(place.Key)?.Name ?? place.Key,
        PlaceKind.Coordination => district.FindCoordination(place.Key)?.Name ?? place.Key,
        _ => place.Key,
    };
}
