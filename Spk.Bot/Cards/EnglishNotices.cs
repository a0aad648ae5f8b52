using System.Globalization;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>The sentences of <see cref="NoticeKind"/>, whose comments name the arguments. Headings are fixed words: they are also the notification's text.</summary>
internal static class EnglishNotices
{
    public static (string Heading, string Sentence) Of(NoticeKind kind, string first, string second, string third, string fourth) => kind switch
    {
        NoticeKind.TryAgain => ("That did not work",
            "It was our fault, nothing was saved. Please try again in a moment."),
        NoticeKind.UnknownCommand => ("I did not understand that",
            $"I do not know “{first}”. Write “help” to see what I can do."),
        NoticeKind.UnknownPlace => ("I do not know this place",
            $"I find no area and no neighbourhood of the borough for “{first}”."),
        NoticeKind.Ambiguous => ("What do you mean?",
            $"“{first}” can mean several things."),
        NoticeKind.Elsewhere => ("This is not in this borough",
            $"“{first}” belongs to another borough. I have no needs for it."),
        NoticeKind.NoSuchDay => ("This date does not exist",
            $"“{first}” is in no calendar. Please check the day, week or month."),
        NoticeKind.NoLastMeeting => ("I do not know this meeting",
            $"I know no past meeting for “{first}”. Please name a day, such as “since 1 March”."),
        NoticeKind.UnknownNeed => ("There is no such number",
            $"I find no need for “{first}”. Please check the number."),
        NoticeKind.UnknownTarget => ("I do not know this name",
            $"“{first}” fits no department, no committee and no coordination."),
        NoticeKind.UnknownCommittee => ("I do not know this committee",
            $"“{first}” fits no committee."),
        NoticeKind.NoRole => ("You are not registered yet",
            $"Please pass this id on to the OE SPK, so that it can set up your access: {first}"),
        NoticeKind.NotForYourRole => ("This is not part of your role",
            "This answer or action is not meant for your role. If you need it, please ask the OE SPK."),
        NoticeKind.NotYourRegion => ("This is outside of your regions",
            second.Length > 0 ? $"I cannot tell you about “{first}”. Gladly about your regions: {second}." : $"I cannot tell about “{first}” here."),
        NoticeKind.RoleUnclear => ("Your role cannot be checked right now",
            "The administration's groups cannot be reached. Please try again later; your access goes on."),
        NoticeKind.OfficeOnly => ("Only the OE SPK can do this",
            "Please ask the OE SPK. Nothing was changed."),
        NoticeKind.ChannelOnly => ("This works only in a channel",
            "Please write this to me in the channel it is about."),
        NoticeKind.NotYourDepartment => ("Only the responsible department can do this",
            $"Only members of this channel can acknowledge: {first}. Nothing was recorded."),
        NoticeKind.MembershipUnclear => ("That could not be checked just now",
            "Your membership cannot be told right now. Nothing was recorded. Please try again in a moment."),
        NoticeKind.Linked => ("Linked",
            $"This channel is now linked with: {first}. {Waiting(second)}"),
        NoticeKind.AlreadyLinked => ("Linked already",
            $"This channel had been linked with: {first}."),
        NoticeKind.WelcomeChannel => ("Hello!",
            $"I carry needs from the neighbourhoods of {first} to the departments and show what becomes of them. "
            + "The OE SPK links this channel with “link” and the name of the department, committee or coordination. After that, cards arrive here."),
        NoticeKind.WelcomePersonal => ("Hello!",
            $"I carry needs from the neighbourhoods of {first} to the departments and show what becomes of them. "
            + "Write “report” to report a need, “status” to see how things stand, and “help” for the rest."),
        NoticeKind.DeliveryFailed => ("Card not delivered",
            $"{first} could not be delivered to: {second}. {Why(third, fourth)}"),
        NoticeKind.DeliveryUnclear => ("Delivery unclear",
            $"It is unclear whether {first} has arrived at: {second}. The card is sent once more and may stand there twice."),
        NoticeKind.PlaceNotLinked => ("No channel linked yet",
            $"A card waits for a channel of: {first}. Write there: {second}"),
        NoticeKind.SecretEnds => ("The bot's access ends",
            $"The bot's client secret is good until {first} only. After that no cards and no answers arrive any more. Please have IT renew it before."),
        NoticeKind.CertificateEnds => ("The bot's access ends",
            $"The bot's certificate is good until {first} only. After that no cards and no answers arrive any more. Please have IT renew it before."),
        NoticeKind.DigestMissed => ("Digest missed",
            $"The digest for {first}, due on {second}, could not be sent. What it would have said is in the next one."),
        NoticeKind.UnknownDigest => ("No such digest",
            $"I find no digest for “{first}”. Please check the committee and the number, e.g. “digest Verkehr 2026/07”."),
        NoticeKind.OutcomeNotYours => ("The committee's office records this",
            "Outcomes and marks of this committee are recorded by its office and the OE SPK. Nothing was changed."),
        NoticeKind.MarkedForCommittee => ("Marked",
            $"{first} will be in the next digest for: {second}."),
        NoticeKind.UnmarkedForCommittee => ("Mark removed",
            $"{first} is no longer marked for: {second}."),
        NoticeKind.NothingForCommittee => ("Nothing to report",
            $"No open need concerns right now: {first}."),
        NoticeKind.ExportHow => ("This is how you get the file",
            $"These are {Needs(second)}: {first}. This command writes the file on the bot's server: {third} – Please pass it on to whoever looks after the app. "
            + "The file holds exactly these needs, without persons and without internal notes."),
        NoticeKind.NothingToExport => ("There is nothing to export",
            $"I find no need for “{first}”."),
        NoticeKind.NothingToRead => ("I could not read that",
            "Please write a text to me, for example “help”."),
        NoticeKind.NeedStandsTwice => ("This card stands twice",
            $"The other card of {first} in this channel or chat counts."),
        NoticeKind.CardStandsTwice => ("This card stands twice",
            "The other card in this channel or chat counts."),
        NoticeKind.Reported => ("Thank you for reporting",
            second.Length == 0
                ? $"Your need has the number {first}. The OE SPK will decide which department is responsible."
                : $"Your need has the number {first} and goes to: {second}."),
    };

    /// <summary>Reason and remedy in words; the code beside them is for whoever asks the administration.</summary>
    private static string Why(string reason, string code)
    {
        var named = code.Length == 0 ? "" : $" ({code})";
        return Enum.TryParse<FailureReason>(reason, out var known)
            ? $"Reason: {EnglishTexts.Instance.Failure(known)}{named}. {EnglishTexts.Instance.Remedy(known)}"
            : $"Reason: {reason}{named}.";
    }

    private static string Needs(string count) =>
        count == "1" ? "1 need" : int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? $"{EnglishTexts.Instance.Number(number)} needs" : $"{count} needs";

    private static string Waiting(string count) => count switch
    {
        "" or "0" => "New cards arrive here.",
        "1" => "One card has waited and arrives in a moment.",
        _ => $"{count} cards have waited and arrive in a moment.",
    };
}
