using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>The sentences of the morning report.</summary>
internal static class EnglishMorning
{
    public static (string What, string Remedy) Of(MorningLine line, Texts texts)
    {
        var place = line.Place ?? "Personal chats";
        var cards = line.Count == 1 ? "1 card" : $"{texts.Number(line.Count)} cards";
        var wait = line.Count == 1 ? "waits" : "wait";
        var example = line.Example is { } named ? line.Count == 1 ? $" ({named})" : $" (e.g. {named})" : "";
        return line.Topic switch
        {
            MorningTopic.PlaceLost => ($"{place}: no longer linked{(line.Count == 0 ? "" : $", {cards} {wait}")}.",
                $"Please add the app there again, or write in the new channel: link {place}"),
            MorningTopic.PlaceNotLinked => ($"{place}: no channel yet, {cards} {wait}.", $"Please write in the channel: link {place}"),
            MorningTopic.Failed => ($"{place}: {cards} not delivered{example}, {texts.Failure(line.Reason ?? FailureReason.Unknown)}.", texts.Remedy(line.Reason ?? FailureReason.Unknown)),
            MorningTopic.Unclear => ($"{place}: unclear whether {cards} arrived{example}.",
                "There is nothing to do. What is unclear is sent once more and may stand there twice."),
            MorningTopic.Finding when line.Finding == AuditKind.MeetingSourceFails => ($"{Finding(line, texts)}{example}.",
                "Known meetings stay, new ones may be lacking. Please pass this on to whoever runs the app."),
            MorningTopic.Finding when line.Finding == AuditKind.MeetingMissing => ($"{Finding(line, texts)}{example}.",
                "Please ask whether the meeting takes place. To see which it is, write: meetings"),
            MorningTopic.Finding => ($"{Finding(line, texts)}{example}.",
                line.IsMended ? "This has been put right by itself, there is nothing to do." : "Please pass this on to whoever looks after the app if it still stands here tomorrow."),
        };
    }

    private static string Finding(MorningLine line, Texts texts)
    {
        var (one, count) = (line.Count == 1, texts.Number(line.Count));
        var cards = one ? "1 card" : $"{count} cards";
        return line.Finding switch
        {
            AuditKind.NeedWithoutCard => $"{(one ? "1 need" : $"{count} needs")} lacked the department's card",
            AuditKind.CardOverdue => $"{cards} {(one ? "has" : "have")} not been sent for more than half an hour",
            AuditKind.CardBehind => $"{cards} showed an old state",
            AuditKind.CardNotMoved => $"{cards} waited although the channel is linked",
            AuditKind.CardShutOut => $"{cards} {(one ? "was" : "were")} taken for undeliverable although the channel is open",
            AuditKind.UnclearForgotten => $"{cards} of unclear fate {(one ? "was" : "were")} not sent again",
            AuditKind.DigestMissed => $"{(one ? "1 digest" : $"{count} digests")} for a committee {(one ? "has" : "have")} not been composed",
            AuditKind.DigestWithoutCard => $"{(one ? "1 digest" : $"{count} digests")} before a meeting {(one ? "was" : "were")} composed and not sent",
            AuditKind.TurnsKept => $"{count} old {(one ? "mark was" : "marks were")} not cleared",
            AuditKind.ReminderLate => $"For {(one ? "1 need" : $"{count} needs")} a reminder was not sent in time",
            AuditKind.DueDateWrong => $"For {(one ? "1 need" : $"{count} needs")} a due date was noted wrongly",
            AuditKind.MeetingSourceFails => $"{(one ? "1 source" : $"{count} sources")} of meetings {(one ? "has" : "have")} not answered as {(one ? "it" : "they")} should for a day",
            AuditKind.MeetingMissing => $"{(one ? "1 meeting" : $"{count} meetings")} ahead {(one ? "is" : "are")} no longer listed where {(one ? "it comes" : "they come")} from, and not cancelled",
            _ => "The check has found something",
        };
    }
}
