namespace Spk.Bot.Core.Delivery;

/// <summary>A short answer of one or two sentences; the sentence itself belongs to the card's language.</summary>
/// <param name="Kind">Which sentence.</param>
/// <param name="Arguments">Facts that the sentence names, in the order its kind documents. User text among them is shown literally.</param>
/// <param name="Suggestions">Things the person can pick instead: each is sent as a command when tapped.</param>
public sealed record NoticeView(NoticeKind Kind, IReadOnlyList<string> Arguments, IReadOnlyList<Suggestion> Suggestions) : CardView
{
    public static NoticeView Of(NoticeKind kind, params string[] arguments) => new(kind, arguments, []);
}

/// <summary>Something to pick instead of typing it.</summary>
/// <param name="Label">Text of the button.</param>
/// <param name="Command">Command that the button stands for, e.g. <c>status 083009</c>.</param>
public sealed record Suggestion(string Label, string Command);

/// <summary>The sentences. The comment names the arguments.</summary>
public enum NoticeKind
{
    /// <summary>Something failed on our side; nothing was saved. (none)</summary>
    TryAgain,

    /// <summary>A command nobody knows. (what was typed)</summary>
    UnknownCommand,

    /// <summary>A place nobody knows. (what was typed); suggestions: nearest places.</summary>
    UnknownPlace,

    /// <summary>Two or more things could be meant. (the words); suggestions: each of them.</summary>
    Ambiguous,

    /// <summary>The place lies in another borough. (its name); suggestions: nearest places of this one.</summary>
    Elsewhere,

    /// <summary>No calendar has this day, week or month. (what was typed)</summary>
    NoSuchDay,

    /// <summary>Nobody has imported a meeting of the committee that lies behind. (its name, or what was typed)</summary>
    NoLastMeeting,

    /// <summary>No need has this number. (what was typed)</summary>
    UnknownNeed,

    /// <summary>The name fits no Amt, committee or coordination. (what was typed); suggestions: nearest names.</summary>
    UnknownTarget,

    /// <summary>The name fits no committee. (what was typed); suggestions: nearest names.</summary>
    UnknownCommittee,

    /// <summary>The person has no role here yet. (the person's id, to pass on to the OE SPK)</summary>
    NoRole,

    /// <summary>The person has a role, and this is not among its rights. (none)</summary>
    NotForYourRole,

    /// <summary>A coordination asked for a place that is none of its regions. (what was asked for, names of its regions); suggestions: these.</summary>
    NotYourRegion,

    /// <summary>The person's role comes from a group, and groups cannot be asked right now. (none)</summary>
    RoleUnclear,

    /// <summary>Only the OE SPK may do this. (none)</summary>
    OfficeOnly,

    /// <summary>This works only in a channel. (none)</summary>
    ChannelOnly,

    /// <summary>Only members of the responsible Amt's channel may acknowledge. (name of the Amt or Ämter)</summary>
    NotYourDepartment,

    /// <summary>Membership cannot be checked right now; nothing was recorded. (none)</summary>
    MembershipUnclear,

    /// <summary>The channel is linked now. (name of the Amt, committee or coordination, number of cards that were waiting)</summary>
    Linked,

    /// <summary>This channel was linked with it already. (name)</summary>
    AlreadyLinked,

    /// <summary>Welcome after the bot was installed in a channel. (name of the borough)</summary>
    WelcomeChannel,

    /// <summary>Welcome in a personal chat. (name of the borough)</summary>
    WelcomePersonal,

    /// <summary>To the OE SPK: a card could not be delivered. (number or digest, place, name of the <see cref="FailureReason"/>, code)</summary>
    DeliveryFailed,

    /// <summary>To the OE SPK: nobody knows whether a card arrived; it will be posted again. (number or digest, place)</summary>
    DeliveryUnclear,

    /// <summary>To the OE SPK: a card waits, since this place has no channel yet. (name of the place, command that links it)</summary>
    PlaceNotLinked,

    /// <summary>To the OE SPK: the bot's client secret ends. (last day)</summary>
    SecretEnds,

    /// <summary>To the OE SPK: the bot's certificate ends. (last day)</summary>
    CertificateEnds,

    /// <summary>To the OE SPK: a committee's digest could not be posted. (name of the committee, day it was due)</summary>
    DigestMissed,

    /// <summary>No digest has this number. (what was typed)</summary>
    UnknownDigest,

    /// <summary>Only the committee's office and the OE SPK record outcomes and marks. (none)</summary>
    OutcomeNotYours,

    /// <summary>A need is for a committee from now on. (number, name of the committee)</summary>
    MarkedForCommittee,

    /// <summary>It no longer is. (number, name of the committee)</summary>
    UnmarkedForCommittee,

    /// <summary>No need concerns the committee right now. (name of the committee)</summary>
    NothingForCommittee,

    /// <summary>How to get a file of needs. (what it is limited to, number of needs, command that writes it)</summary>
    ExportHow,

    /// <summary>No need is meant by what was to be exported. (what it was limited to)</summary>
    NothingToExport,

    /// <summary>A message without text or with something we cannot read (a file, a sticker). (none)</summary>
    NothingToRead,

    /// <summary>The reported need was recorded. (number, name of the lead Amt)</summary>
    Reported,

    /// <summary>This message is a second copy of a need's card; the other one counts. (number); suggestion: show it here.</summary>
    NeedStandsTwice,

    /// <summary>This message is a second copy of a card; the other one counts. (none)</summary>
    CardStandsTwice,
}
