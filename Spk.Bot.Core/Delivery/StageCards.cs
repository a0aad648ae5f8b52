using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>Puts placements into the turn's save. Nothing is sent here.</summary>
public sealed class StageCards(SpkDbContext db, District district, TimeProvider clock)
{
    private Place Office => Place.Department(district.OfficeDepartment);

    /// <summary>An answer in a conversation.</summary>
    public void Answer(string conversationId, CardView view, Audience audience, CardLanguage language)
    {
        var now = clock.GetUtcNow();
        db.Placements.Add(CardPlacement.OfAnswer(PlacementId.New(now), view.GetType().Name, conversationId, audience, language, CardViewJson.Write(view), now));
    }

    /// <summary>An answer that is given once, however often it is asked for; two at once meet in the primary key.</summary>
    public async Task AnswerOnceAsync(PlacementId id, string conversationId, CardView view, Audience audience, CardLanguage language, CancellationToken cancellationToken)
    {
        if (!await db.Placements.AnyAsync(p => p.Id == id, cancellationToken))
            db.Placements.Add(CardPlacement.OfAnswer(id, view.GetType().Name, conversationId, audience, language, CardViewJson.Write(view), clock.GetUtcNow()));
    }

    /// <summary>The need's card for a department; it waits, and the OE SPK hears of it once, while that has no channel.</summary>
    /// <param name="id">A new one when left out; one that is made from what is staged keeps two instances from staging it twice.</param>
    public async Task ForDepartmentAsync(NeedId need, string department, CancellationToken cancellationToken, PlacementId? id = null)
    {
        var now = clock.GetUtcNow();
        var place = Place.Department(department);
        var conversation = await ConversationOfAsync(place, cancellationToken);
        var audience = department == district.OfficeDepartment ? Audience.Office : Audience.Department;
        if (conversation is null && place != Office)
            await TellNotLinkedAsync(place, district.FindDepartment(department)?.Name ?? department, cancellationToken);
        db.Placements.Add(CardPlacement.OfNeed(id ?? PlacementId.New(now), Subject(need), place, audience, CardLanguage.German, conversation, now));
    }

    /// <summary>The need's card where it was reported; the form's own message becomes it when there is one.</summary>
    public async Task ForReporterAsync(NeedId need, string conversationId, PlacementId? form, CardLanguage language, CancellationToken cancellationToken)
    {
        if (!await FormBecomesNeedAsync(need, conversationId, form, cancellationToken))
        {
            var now = clock.GetUtcNow();
            db.Placements.Add(CardPlacement.OfNeedIn(PlacementId.New(now), Subject(need), conversationId, Audience.Coordination, language, now));
        }
    }

    /// <summary>A form whose report is done shows the need from now on, so that nobody finds it unsent later.</summary>
    /// <returns>False when there is no such form, or it is a card already.</returns>
    public async Task<bool> FormBecomesNeedAsync(NeedId need, string conversationId, PlacementId? form, CancellationToken cancellationToken)
    {
        if (form is not { } id || await db.Placements.SingleOrDefaultAsync(p => p.Id == id && p.ConversationId == conversationId && p.Kind == PlacementKind.Answer, cancellationToken) is not { } placement)
            return false;
        placement.Become(Subject(need), answerJson: null, isNeed: true, Audience.Coordination, clock.GetUtcNow());
        return true;
    }

    /// <summary>Someone asked to see the need: a copy of its card in the conversation, which follows like every other.</summary>
    /// <param name="department">The department whose channel this is, or null.</param>
    public async Task ShowNeedAsync(NeedId need, string conversationId, string? department, Audience audience, CardLanguage language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isResponsible = department is not null && await db.Responsibilities.AnyAsync(r => r.NeedId == need && r.Department == department && r.Status != NeedStatus.Transferred, cancellationToken);
        db.Placements.Add(isResponsible
            ? CardPlacement.OfNeed(PlacementId.New(now), Subject(need), Place.Department(department!), audience, language, conversationId, now)
            : CardPlacement.OfNeedIn(PlacementId.New(now), Subject(need), conversationId, audience, language, now));
    }

    /// <summary>The greeting after installing, once per conversation, whichever of the two install events comes first; two at once meet in the primary key.</summary>
    public async Task WelcomeAsync(string conversationId, NoticeKind kind, CardLanguage language, CancellationToken cancellationToken)
    {
        var subject = "welcome";
        if (await db.Placements.AnyAsync(p => p.Kind == PlacementKind.Answer && p.Subject == subject && p.ConversationId == conversationId, cancellationToken))
            return;
        var now = clock.GetUtcNow();
        var view = NoticeView.Of(kind, district.Name);
        db.Placements.Add(CardPlacement.OfAnswer(PlacementId.Of($"welcome {conversationId}"), subject, conversationId, Audience.Coordination, language, CardViewJson.Write(view), now));
    }

    /// <summary>A digest's card for its committee; it waits, and the OE SPK hears of it once, while that has no channel.</summary>
    public async Task DigestAsync(Guid digest, Committee committee, CancellationToken cancellationToken, PlacementId? id = null)
    {
        var now = clock.GetUtcNow();
        var place = Place.Committee(committee.Key);
        var conversation = await ConversationOfAsync(place, cancellationToken);
        if (conversation is null)
            await TellNotLinkedAsync(place, committee.Name, cancellationToken);
        db.Placements.Add(CardPlacement.OfDigest(id ?? PlacementId.New(now), digest.ToString("D"), place, CardLanguage.German, conversation, now));
    }

    /// <summary>An answer's message shows something else from now on, e.g. a form its preview.</summary>
    /// <returns>False when it is no answer there.</returns>
    public async Task<bool> ReplaceAnswerAsync(PlacementId id, string conversationId, CardView view, CancellationToken cancellationToken)
    {
        if (await db.Placements.SingleOrDefaultAsync(p => p.Id == id && p.ConversationId == conversationId && p.Kind == PlacementKind.Answer, cancellationToken) is not { } placement)
            return false;
        placement.Become(view.GetType().Name, CardViewJson.Write(view), isNeed: false, placement.Audience, clock.GetUtcNow());
        return true;
    }

    /// <summary>Every copy of the need's card is to follow.</summary>
    public async Task NeedChangedAsync(NeedId need, CancellationToken cancellationToken)
    {
        var subject = Subject(need);
        var now = clock.GetUtcNow();
        foreach (var placement in await db.Placements.Where(p => p.Kind == PlacementKind.Need && p.Subject == subject).ToListAsync(cancellationToken))
            placement.Want(now);
    }

    /// <summary>An unknown twin of a card is to show where the card stands that counts.</summary>
    /// <param name="twin">Message id of the twin, in the card's conversation.</param>
    public async Task PointFromAsync(string twin, CardPlacement card, CancellationToken cancellationToken)
    {
        var conversation = card.ConversationId!;
        if (db.Placements.Local.Any(p => p.Kind == PlacementKind.Redirect && p.ActivityId == twin)
            || await db.Placements.AnyAsync(p => p.Kind == PlacementKind.Redirect && p.ActivityId == twin && p.ConversationId == conversation, cancellationToken))
            return;
        var now = clock.GetUtcNow();
        var number = card.Kind == PlacementKind.Need ? NeedOf(card.Subject).ToNumber(district.NumberPrefix) : null;
        var view = number is null
            ? NoticeView.Of(NoticeKind.CardStandsTwice)
            : new NoticeView(NoticeKind.NeedStandsTwice, [number], [new Suggestion(number, $"bedarf {number}")]);
        db.Placements.Add(CardPlacement.OfRedirect(PlacementId.New(now), card.Subject, conversation, twin, card.Language, CardViewJson.Write(view), now));
    }

    /// <summary>A notice to the OE SPK, once per subject.</summary>
    public async Task TellOfficeAsync(string subject, CardView notice, CancellationToken cancellationToken)
    {
        if (await db.Placements.AnyAsync(p => p.Kind == PlacementKind.Answer && p.Subject == subject, cancellationToken)
            || db.Placements.Local.Any(p => p.Kind == PlacementKind.Answer && p.Subject == subject))
            return;
        var now = clock.GetUtcNow();
        var conversation = await ConversationOfAsync(Office, cancellationToken);
        db.Placements.Add(CardPlacement.OfNotice(PlacementId.New(now), subject, Office, CardLanguage.German, conversation, CardViewJson.Write(notice), now));
    }

    /// <summary>Every notice of this subject says something else from now on.</summary>
    public async Task ReplaceNoticeAsync(string subject, CardView notice, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var placement in await db.Placements.Where(p => p.Kind == PlacementKind.Answer && p.Subject == subject).ToListAsync(cancellationToken))
            placement.Become(subject, CardViewJson.Write(notice), isNeed: false, placement.Audience, now);
    }

    /// <summary>The channel that a place is linked with, or null.</summary>
    public Task<string?> ConversationOfAsync(Place place, CancellationToken cancellationToken) =>
        db.Links.Where(l => l.PlaceKind == place.Kind && l.PlaceKey == place.Key).Select(l => l.ConversationId).SingleOrDefaultAsync(cancellationToken);

    internal static string Subject(NeedId need) => need.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Inverse of <see cref="Subject"/>.</summary>
    internal static NeedId NeedOf(string subject) => new(long.Parse(subject, CultureInfo.InvariantCulture));

    internal static string NotLinkedSubject(Place place) => $"unlinked:{place.Kind}:{place.Key}";

    private Task TellNotLinkedAsync(Place place, string name, CancellationToken cancellationToken) =>
        TellOfficeAsync(NotLinkedSubject(place), NoticeView.Of(NoticeKind.PlaceNotLinked, name, $"verbinden {name}"), cancellationToken);
}
