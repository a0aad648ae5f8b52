using System.Collections.Frozen;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>The verbs of the cards (contract: design, section 6) and what each answers.</summary>
internal sealed partial class CardVerbs(
    District district,
    AcknowledgeNeed acknowledge,
    AssignNeed assign,
    ReportVerb report,
    DueVerb due,
    AnswerCommand commands,
    NeedCopyQuery copies,
    NeedViewQuery needs,
    ILogger<CardVerbs> logger)
{
    public static FrozenSet<string> Known { get; } = FrozenSet.ToFrozenSet(["need.report", "need.acknowledge", "need.transfer", "need.view", DueVerb.Due, DueVerb.Solved, "command"], StringComparer.Ordinal);

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        // A client that refreshes on its own changes nothing, whatever verb it names.
        if (action.IsAutomatic || action.Verb == "need.view")
            return await ShowAsync(action, asker, placement, note: null, cancellationToken);
        return action.Verb switch
        {
            "need.report" => await report.RunAsync(action, asker, placement, inDialog: false, cancellationToken),
            "need.acknowledge" => await AcknowledgeAsync(action, asker, placement, cancellationToken),
            "need.transfer" => await AssignAsync(action, asker, placement, cancellationToken),
            DueVerb.Due or DueVerb.Solved => await due.RunAsync(action, asker, placement, cancellationToken),
            "command" => new CardAnswer(await commands.RunAsync(CommandReader.Read(CardTurns.TextOf(action.Data, "command"), district.NumberPrefix), asker, cancellationToken)),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.Verb, "Unknown verb."),
        };
    }

    private async Task<CardAnswer> AcknowledgeAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        if (NeedOf(action) is not { } id)
            return Unknown(action);
        var copy = await copies.FindAsync(id, asker.RootConversationId, placement, cancellationToken);
        var result = await acknowledge.RunAsync(id, asker.ToClicker() with { Department = copy?.Department }, cancellationToken);
        var note = result.Outcome switch
        {
            NeedOutcome.Changed => NeedNote.Acknowledged,
            NeedOutcome.AlreadySo => NeedNote.AlreadyAcknowledged,
            NeedOutcome.Refused { Reason: NeedRefusal.MembershipUnclear } => NeedNote.MembershipUnclear,
            NeedOutcome.Refused => NeedNote.NotYours,
            _ => throw new InvalidOperationException("Unknown outcome."),
        };
        if (result.Outcome is NeedOutcome.Refused refused)
            Refused(logger, action.Verb, refused.Reason);
        return await ShowAsync(action, asker, placement, note, cancellationToken);
    }

    private async Task<CardAnswer> AssignAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        if (NeedOf(action) is not { } id)
            return Unknown(action);
        var office = district.FindDepartment(district.OfficeDepartment)?.Name ?? district.OfficeDepartment;
        var outcome = await assign.RunAsync(
            id, CardTurns.TextOf(action.Data, "to"), CardTurns.TextOf(action.Data, "reason"), new Actor(asker.PersonId, asker.Name, office), cancellationToken);
        if (outcome is NeedOutcome.Refused refused)
        {
            Refused(logger, action.Verb, refused.Reason);
            return new CardAnswer(NoticeView.Of(refused.Reason == NeedRefusal.OfficeOnly ? NoticeKind.OfficeOnly : NoticeKind.TryAgain));
        }

        return await ShowAsync(action, asker, placement, outcome is NeedOutcome.Changed ? NeedNote.Assigned : NeedNote.AlreadyAssigned, cancellationToken);
    }

    /// <summary>
    /// The need as it will stand after this turn's save, for whom the copy is that was clicked. In a conversation where the need has no copy (a card that was passed on)
    /// only who may see it gets to see it; everybody else gets a sentence without details.
    /// </summary>
    private async Task<CardAnswer> ShowAsync(CardAction action, Asker asker, PlacementId? placement, NeedNote? note, CancellationToken cancellationToken)
    {
        if (NeedOf(action) is not { } id)
            return Unknown(action);
        var copy = await copies.FindAsync(id, asker.RootConversationId, placement, cancellationToken);
        if (asker.Membership != Membership.Member || (copy is null && !asker.MayAsk))
        {
            NotShown(logger, action.Verb);
            return new CardAnswer(NoticeView.Of(note is null ? NoticeKind.NoRole : NoticeKind.NotYourDepartment, note is null ? asker.PersonId : ""));
        }

        var view = await needs.GetAsync(id, copy?.Audience ?? asker.Audience, copy?.Department ?? asker.Department, cancellationToken);
        return view is null ? Unknown(action) : new CardAnswer(view with { Note = note }) { Placement = copy?.Id, IsShownElsewhere = copy is not null && note is NeedNote.Acknowledged or NeedNote.Assigned };
    }

    private NeedId? NeedOf(CardAction action) => NeedId.TryParse(CardTurns.TextOf(action.Data, "need"), district.NumberPrefix, out var id) ? id : null;

    private static CardAnswer Unknown(CardAction action)
    {
        var number = CardTurns.TextOf(action.Data, "need");
        return new CardAnswer(NoticeView.Of(NoticeKind.UnknownNeed, number.Length <= 40 ? number : number[..40]));
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Refused: {Verb}, {Reason}.")]
    private static partial void Refused(ILogger logger, string verb, NeedRefusal reason);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "Not shown to somebody who may not see it: {Verb}.")]
    private static partial void NotShown(ILogger logger, string verb);
}

/// <summary>What a click is answered with.</summary>
internal sealed record CardAnswer(CardView View)
{
    /// <summary>The placement whose copy this is, so that the answered card carries its id; null: the clicked one's.</summary>
    public PlacementId? Placement { get; init; }

    /// <summary>The clicked message becomes this (a form its preview), where no answer to the click is possible.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>The copies follow anyway; no message of its own is needed.</summary>
    public bool IsShownElsewhere { get; init; }
}
