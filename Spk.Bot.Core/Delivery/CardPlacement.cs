namespace Spk.Bot.Core.Delivery;

/// <summary>
/// One copy of a card: where it is to stand, which revision it should show and which it does show. The row is the truth; signals and jobs only wake the deliverer.
/// A change of what it shows raises <see cref="WantedRevision"/>; the deliverer renders the current state, so order and repeats do not matter.
/// </summary>
public sealed class CardPlacement
{
    /// <summary>Of a failure code: what the other side names is stored, however long.</summary>
    internal const int CodeLimit = 100;

    /// <summary>Start of the subject of each post with reminders; its Berlin day follows.</summary>
    private const string Reminders = "reminders:";

    /// <summary>Of a message id.</summary>
    internal const int ActivityIdLimit = 200;

    private CardPlacement()
    {
        Subject = "";
    }

    private CardPlacement(PlacementId id, PlacementKind kind, string subject, Audience audience, CardLanguage language, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        Subject = subject;
        Audience = audience;
        Language = language;
        CreatedAt = at;
        DueAt = at;
        SendBy = at + Patience;
        WantedRevision = 1;
        State = PlacementState.Waiting;
    }

    public PlacementId Id { get; private set; }

    public PlacementKind Kind { get; private set; }

    /// <summary>What is shown: the need's id as digits, the digest's id, or what an answer is about.</summary>
    public string Subject { get; private set; }

    public Audience Audience { get; private set; }

    public CardLanguage Language { get; private set; }

    /// <summary>The linked place it is for; null for an answer in a conversation.</summary>
    public PlaceKind? PlaceKind { get; private set; }

    public string? PlaceKey { get; private set; }

    /// <summary>Conversation, with <c>;messageid=</c> for a reply in a thread; null while the place has no channel.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>The conversation without its thread: what limits count, and what an address is known by.</summary>
    public string? RootConversationId { get; private set; }

    /// <summary>The view of an answer as JSON; null for needs and digests, which are read anew.</summary>
    public string? AnswerJson { get; private set; }

    public int WantedRevision { get; private set; }

    public int ShownRevision { get; private set; }

    public PlacementState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Earliest instant of the next attempt; while <see cref="PlacementState.Sending"/>, the end of the claim.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it should have left: a person waits for an answer, a card has a minute, a digest or a notice more. The earliest leaves first, so nothing starves.</summary>
    public DateTimeOffset SendBy { get; private set; }

    /// <summary>Failed attempts since the last success.</summary>
    public int Attempts { get; private set; }

    /// <summary>Message id in the conversation; null before the first success.</summary>
    public string? ActivityId { get; private set; }

    /// <summary>It is posted although an earlier attempt may have arrived: the card says so.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>Code of the last failure, as the other side named it.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>Concurrency token of the row.</summary>
    public int Version { get; private set; }

    public Place? Place => PlaceKind is { } kind && PlaceKey is { } key ? new Place(kind, key) : null;

    /// <summary>A need's card for a linked place; it waits when <paramref name="conversationId"/> is null.</summary>
    public static CardPlacement OfNeed(PlacementId id, string subject, Place place, Audience audience, CardLanguage language, string? conversationId, DateTimeOffset at) =>
        new CardPlacement(id, PlacementKind.Need, subject, audience, language, at).For(place).In(conversationId);

    /// <summary>A need's card in the conversation where it was reported or asked for.</summary>
    public static CardPlacement OfNeedIn(PlacementId id, string subject, string conversationId, Audience audience, CardLanguage language, DateTimeOffset at) =>
        new CardPlacement(id, PlacementKind.Need, subject, audience, language, at).In(conversationId);

    public static CardPlacement OfDigest(PlacementId id, string subject, Place place, CardLanguage language, string? conversationId, DateTimeOffset at) =>
        new CardPlacement(id, PlacementKind.Digest, subject, Audience.Committee, language, at).For(place).In(conversationId);

    /// <summary>An answer in a conversation: its view is frozen, since it speaks of an instant.</summary>
    public static CardPlacement OfAnswer(PlacementId id, string subject, string conversationId, Audience audience, CardLanguage language, string answerJson, DateTimeOffset at)
    {
        var placement = new CardPlacement(id, PlacementKind.Answer, subject, audience, language, at).In(conversationId);
        placement.AnswerJson = answerJson;
        return placement;
    }

    /// <summary>A notice for a linked place, e.g. to the OE SPK about a failed delivery.</summary>
    public static CardPlacement OfNotice(PlacementId id, string subject, Place place, CardLanguage language, string? conversationId, string answerJson, DateTimeOffset at)
    {
        var placement = new CardPlacement(id, PlacementKind.Answer, subject, Audience.Office, language, at).For(place).In(conversationId);
        placement.AnswerJson = answerJson;
        return placement;
    }

    /// <summary>An unknown twin of a card, standing under this message id: from now on it points to the other one.</summary>
    public static CardPlacement OfRedirect(PlacementId id, string subject, string conversationId, string activityId, CardLanguage language, string answerJson, DateTimeOffset at)
    {
        var placement = new CardPlacement(id, PlacementKind.Redirect, subject, Audience.Coordination, language, at).In(conversationId);
        placement.AnswerJson = answerJson;
        placement.ActivityId = activityId;
        return placement;
    }

    /// <summary>Subject of a day's posts with reminders.</summary>
    public static string ReminderSubject(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reminders}{day:yyyy-MM-dd}");

    /// <summary>A post that calls people of its own accord: it may appear only while the office is open. Once it stands, it may change at any hour.</summary>
    public bool IsQuiet => Kind == PlacementKind.Answer && ActivityId is null && Subject.StartsWith(Reminders, StringComparison.Ordinal);

    /// <summary>Not before this instant.</summary>
    public void Hold(DateTimeOffset until)
    {
        DueAt = until;
        SendBy = until + Patience;
        Version++;
    }

    /// <summary>Someone is about to send it, until then at the latest.</summary>
    public void Claim(DateTimeOffset until)
    {
        IsRepeat = ActivityId is null && (IsRepeat || State == PlacementState.Unclear);
        State = PlacementState.Sending;
        DueAt = until;
        Version++;
    }

    /// <summary>The subject has changed: this copy should follow.</summary>
    public void Want(DateTimeOffset now)
    {
        WantedRevision++;
        if (State is PlacementState.Shown or PlacementState.Refused or PlacementState.Broken)
            MakeDue(now);
        Version++;
    }

    /// <summary>An answered form becomes something else: another answer, or the need's own live card.</summary>
    public void Become(string subject, string? answerJson, bool isNeed, Audience audience, DateTimeOffset now)
    {
        Kind = isNeed ? PlacementKind.Need : PlacementKind.Answer;
        Subject = subject;
        AnswerJson = answerJson;
        Audience = audience;
        Want(now);
    }

    /// <summary>A new one leaves so much later than it was staged.</summary>
    public CardPlacement Later(TimeSpan delay)
    {
        DueAt += delay;
        SendBy += delay;
        return this;
    }

    /// <summary>An answer that nobody has tried to send yet tells more; it leaves when it would have left.</summary>
    public void Extend(string answerJson)
    {
        AnswerJson = answerJson;
        Version++;
    }

    /// <summary>The place has a channel now.</summary>
    public void LinkTo(string conversationId, DateTimeOffset now)
    {
        In(conversationId);
        ActivityId = null;
        IsRepeat = false;
        MakeDue(now);
        Version++;
    }

    /// <summary>A notice whose cause is settled: its subject is free for a new one. The message itself stays.</summary>
    public void Retire()
    {
        Subject = $"settled:{Id}";
        Version++;
    }

    /// <summary>The bot is back in the conversation: what was closed to it is tried again.</summary>
    public void Revive(DateTimeOffset now)
    {
        Attempts = 0;
        MakeDue(now);
        Version++;
    }

    /// <summary>A click on a copy whose posting nobody confirmed: it stands there after all.</summary>
    /// <returns>Whether this copy was unknown until now.</returns>
    public bool Adopt(string activityId, DateTimeOffset now)
    {
        if (ActivityId is not null || ConversationId is null)
            return false;
        ActivityId = activityId;
        Attempts = 0;
        MakeDue(now);
        Version++;
        return true;
    }

    /// <summary>Draws the consequence of one attempt.</summary>
    /// <param name="outcome">What the channel said.</param>
    /// <param name="revision">The wanted revision when the card was rendered.</param>
    /// <param name="jitter">0 … 1, for the retry delay.</param>
    /// <returns>The message id of a twin: a copy that a click had made known while another one was being posted; null where there is none.</returns>
    public string? Settle(ChannelOutcome outcome, int revision, DateTimeOffset now, double jitter)
    {
        Version++;
        string? twin = null;
        switch (outcome)
        {
            case ChannelOutcome.Shown shown:
                twin = ActivityId == shown.ActivityId ? null : ActivityId;
                ActivityId = shown.ActivityId;
                ShownRevision = revision;
                Attempts = 0;
                FailureCode = null;
                State = PlacementState.Shown;
                if (WantedRevision > revision)
                    MakeDue(now);
                break;
            case ChannelOutcome.RetryLater later:
                Retry(later.Code, later.After, now, jitter);
                break;
            case ChannelOutcome.MessageGone gone when Kind == PlacementKind.Redirect:
                // The twin is gone, and nobody misses it.
                Fail(PlacementState.Gone, gone.Code);
                break;
            case ChannelOutcome.MessageGone gone:
                Fail(PlacementState.Due, gone.Code);
                ActivityId = null;
                DueAt = now;
                break;
            case ChannelOutcome.Unclear unclear when ActivityId is not null:
                // An update may be repeated: only a post could stand there twice.
                Retry(unclear.Code, null, now, jitter);
                break;
            case ChannelOutcome.Unclear unclear:
                Fail(PlacementState.Unclear, unclear.Code);
                DueAt = now + RetryPolicy.UnclearWait;
                break;
            case ChannelOutcome.Gone gone:
                Fail(PlacementState.Gone, gone.Code);
                break;
            case ChannelOutcome.Refused refused:
                Fail(PlacementState.Refused, refused.Code);
                DueAt = now + RetryPolicy.SecondLook;
                break;
            case ChannelOutcome.Broken broken:
                Fail(PlacementState.Broken, broken.Code);
                DueAt = now + RetryPolicy.SecondLook;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown outcome.");
        }

        return twin;
    }

    private TimeSpan Patience => (Kind, PlaceKind) switch
    {
        (PlacementKind.Answer, null) => TimeSpan.FromSeconds(2),
        (PlacementKind.Need, _) => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromMinutes(5),
    };

    private CardPlacement For(Place place)
    {
        PlaceKind = place.Kind;
        PlaceKey = place.Key;
        SendBy = CreatedAt + Patience;
        return this;
    }

    private CardPlacement In(string? conversationId)
    {
        ConversationId = conversationId;
        RootConversationId = conversationId?.Split(';', 2)[0];
        if (conversationId is not null)
            State = PlacementState.Due;
        return this;
    }

    private void MakeDue(DateTimeOffset now)
    {
        if (State != PlacementState.Due)
            SendBy = now + Patience;
        State = PlacementState.Due;
        DueAt = now;
    }

    private void Retry(string code, TimeSpan? asked, DateTimeOffset now, double jitter)
    {
        Fail(PlacementState.Due, code);
        DueAt = now + RetryPolicy.DelayAfter(Attempts, asked, jitter);
    }

    private void Fail(PlacementState state, string code)
    {
        State = state;
        FailureCode = code.Length <= CodeLimit ? code : code[..CodeLimit];
        Attempts++;
    }
}

/// <summary>Where the content comes from: read anew (need), frozen when composed (digest) or when asked (answer, redirect).</summary>
public enum PlacementKind
{
    Need = 0,
    Digest = 1,
    Answer = 2,

    /// <summary>A twin that was made a pointer to the card that counts.</summary>
    Redirect = 3,
}

/// <summary>Where a placement stands: waiting → due → sending → shown, and due again with every change; of the last four the OE SPK hears.</summary>
public enum PlacementState
{
    /// <summary>Its place has no channel yet.</summary>
    Waiting = 0,

    /// <summary>To be posted or updated from <c>DueAt</c> on.</summary>
    Due = 1,

    /// <summary>Claimed until <c>DueAt</c>; found later in this state, the attempt's fate is unknown.</summary>
    Sending = 2,

    Shown = 3,

    /// <summary>The conversation is closed to the bot.</summary>
    Gone = 4,

    /// <summary>A setting, a right or a secret must change first; tried again after <see cref="RetryPolicy.SecondLook"/>, since a person may have changed it.</summary>
    Refused = 5,

    /// <summary>It may stand there; posted again after <see cref="RetryPolicy.UnclearWait"/> unless a click adopts it.</summary>
    Unclear = 6,

    /// <summary>The card itself was not accepted; tried again after <see cref="RetryPolicy.SecondLook"/>, since a newer version may draw it better.</summary>
    Broken = 7,
}
