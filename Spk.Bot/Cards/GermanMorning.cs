using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>The sentences of the morning report.</summary>
internal static class GermanMorning
{
    public static (string What, string Remedy) Of(MorningLine line, Texts texts)
    {
        var place = line.Place ?? "Persönliche Chats";
        var cards = line.Count == 1 ? "1 Karte" : $"{texts.Number(line.Count)} Karten";
        var wait = line.Count == 1 ? "wartet" : "warten";
        var example = line.Example is { } named ? line.Count == 1 ? $" ({named})" : $" (z. B. {named})" : "";
        return line.Topic switch
        {
            MorningTopic.PlaceLost => ($"{place}: nicht mehr verbunden{(line.Count == 0 ? "" : $", {cards} {wait}")}.",
                $"Bitte nehmen Sie die App dort wieder auf, oder schreiben Sie im neuen Kanal: verbinden {place}"),
            MorningTopic.PlaceNotLinked => ($"{place}: noch kein Kanal, {cards} {wait}.", $"Bitte schreiben Sie im Kanal: verbinden {place}"),
            MorningTopic.Failed => ($"{place}: {cards} nicht zugestellt{example}, {texts.Failure(line.Reason ?? FailureReason.Unknown)}.", texts.Remedy(line.Reason ?? FailureReason.Unknown)),
            MorningTopic.Unclear => ($"{place}: bei {cards} unklar, ob {(line.Count == 1 ? "sie angekommen ist" : "sie angekommen sind")}{example}.",
                "Sie müssen nichts tun. Was unklar ist, wird noch einmal gesendet und steht dort vielleicht doppelt."),
            MorningTopic.Finding when line.Finding == AuditKind.MeetingSourceFails => ($"{Finding(line, texts)}{example}.",
                "Bekannte Sitzungen bleiben stehen, neue fehlen vielleicht. Bitte geben Sie das an die Betreuung der App weiter."),
            MorningTopic.Finding when line.Finding == AuditKind.MeetingMissing => ($"{Finding(line, texts)}{example}.",
                "Bitte fragen Sie nach, ob die Sitzung stattfindet. Welche es ist, zeigt: sitzungen"),
            MorningTopic.Finding => ($"{Finding(line, texts)}{example}.",
                line.IsMended ? "Das wurde von selbst behoben, Sie müssen nichts tun." : "Bitte geben Sie das an die Betreuung der App weiter, wenn es morgen noch hier steht."),
        };
    }

    private static string Finding(MorningLine line, Texts texts)
    {
        var (one, count) = (line.Count == 1, texts.Number(line.Count));
        var cards = one ? "1 Karte" : $"{count} Karten";
        return line.Finding switch
        {
            AuditKind.NeedWithoutCard => $"Für {(one ? "1 Bedarf" : $"{count} Bedarfe")} fehlte die Karte beim Amt",
            AuditKind.CardOverdue => $"{cards} {(one ? "liegt" : "liegen")} seit mehr als einer halben Stunde ungesendet",
            AuditKind.CardBehind => $"{cards} {(one ? "zeigte" : "zeigten")} einen alten Stand",
            AuditKind.CardNotMoved => $"{cards} {(one ? "wartete" : "warteten")}, obwohl der Kanal verbunden ist",
            AuditKind.CardShutOut => $"{cards} {(one ? "galt" : "galten")} als nicht zustellbar, obwohl der Kanal offen ist",
            AuditKind.UnclearForgotten => $"{cards} mit unklarer Zustellung {(one ? "wurde" : "wurden")} nicht noch einmal gesendet",
            AuditKind.DigestMissed => $"{(one ? "1 Übersicht" : $"{count} Übersichten")} für einen Ausschuss {(one ? "ist" : "sind")} nicht erstellt worden",
            AuditKind.DigestWithoutCard => $"{(one ? "1 Übersicht" : $"{count} Übersichten")} vor einer Sitzung {(one ? "war" : "waren")} erstellt und nicht versendet",
            AuditKind.TurnsKept => one ? "1 alter Vermerk war nicht aufgeräumt" : $"{count} alte Vermerke waren nicht aufgeräumt",
            AuditKind.ReminderLate => $"Zu {(one ? "1 Bedarf" : $"{count} Bedarfen")} ist eine Erinnerung nicht rechtzeitig gesendet worden",
            AuditKind.DueDateWrong => $"Bei {(one ? "1 Bedarf" : $"{count} Bedarfen")} war eine Frist falsch vermerkt",
            AuditKind.MeetingSourceFails => $"{(one ? "Eine Quelle" : $"{count} Quellen")} für Sitzungstermine {(one ? "antwortet" : "antworten")} seit einem Tag nicht richtig",
            AuditKind.MeetingMissing => $"{(one ? "1 kommende Sitzung steht" : $"{count} kommende Sitzungen stehen")} nicht mehr in {(one ? "ihrer" : "ihren")} Quelle und {(one ? "ist" : "sind")} nicht abgesagt",
            _ => "Bei der Prüfung ist etwas aufgefallen",
        };
    }
}
