using System.Globalization;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>The sentences of <see cref="NoticeKind"/>, whose comments name the arguments. Headings are fixed words: they are also the notification's text.</summary>
internal static class GermanNotices
{
    public static (string Heading, string Sentence) Of(NoticeKind kind, string first, string second, string third, string fourth) => kind switch
    {
        NoticeKind.TryAgain => ("Das hat nicht geklappt",
            "Es lag an uns, nichts wurde gespeichert. Bitte versuchen Sie es gleich noch einmal."),
        NoticeKind.UnknownCommand => ("Das habe ich nicht verstanden",
            $"„{first}“ kenne ich nicht. Schreiben Sie „hilfe“, dann sehen Sie, was ich kann."),
        NoticeKind.UnknownPlace => ("Diesen Ort kenne ich nicht",
            $"Zu „{first}“ finde ich keine Region und keinen Kiez im Bezirk."),
        NoticeKind.Ambiguous => ("Was meinen Sie?",
            $"„{first}“ kann mehreres heißen."),
        NoticeKind.Elsewhere => ("Das liegt nicht in diesem Bezirk",
            $"„{first}“ gehört zu einem anderen Bezirk. Dazu habe ich keine Bedarfe."),
        NoticeKind.NoSuchDay => ("Dieses Datum gibt es nicht",
            $"„{first}“ steht in keinem Kalender. Bitte prüfen Sie Tag, Woche oder Monat."),
        NoticeKind.NoLastMeeting => ("Diese Sitzung kenne ich nicht",
            $"Ich kenne keine vergangene Sitzung zu „{first}“. Nennen Sie mir bitte einen Tag, zum Beispiel „seit 1.3.“."),
        NoticeKind.UnknownNeed => ("Diese Nummer gibt es nicht",
            $"Zu „{first}“ finde ich keinen Bedarf. Bitte prüfen Sie die Nummer."),
        NoticeKind.UnknownTarget => ("Diesen Namen kenne ich nicht",
            $"„{first}“ passt zu keinem Amt, keinem Ausschuss und keiner Koordination."),
        NoticeKind.UnknownCommittee => ("Diesen Ausschuss kenne ich nicht",
            $"„{first}“ passt zu keinem Ausschuss."),
        NoticeKind.NoRole => ("Sie sind noch nicht freigeschaltet",
            $"Bitte nennen Sie der OE SPK diese Kennung, damit sie Ihren Zugang einrichtet: {first}"),
        NoticeKind.NotForYourRole => ("Das gehört nicht zu Ihrer Rolle",
            "Diese Auskunft oder Aktion ist für Ihre Rolle nicht vorgesehen. Wenn Sie sie brauchen, wenden Sie sich bitte an die OE SPK."),
        NoticeKind.NotYourRegion => ("Das liegt außerhalb Ihrer Regionen",
            second.Length > 0 ? $"Zu „{first}“ gebe ich Ihnen keine Auskunft. Gern zu Ihren Regionen: {second}." : $"Zu „{first}“ gebe ich hier keine Auskunft."),
        NoticeKind.RoleUnclear => ("Ihre Rolle lässt sich gerade nicht prüfen",
            "Die Gruppen der Verwaltung sind gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal; Ihr Zugang besteht weiter."),
        NoticeKind.OfficeOnly => ("Das kann nur die OE SPK",
            "Bitte wenden Sie sich an die OE SPK. Es wurde nichts geändert."),
        NoticeKind.ChannelOnly => ("Das geht nur in einem Kanal",
            "Bitte schreiben Sie mir das in dem Kanal, um den es geht."),
        NoticeKind.NotYourDepartment => ("Das kann nur das zuständige Amt",
            $"Zur Kenntnis nehmen können nur Mitglieder im Kanal von: {first}. Es wurde nichts eingetragen."),
        NoticeKind.MembershipUnclear => ("Das ließ sich gerade nicht prüfen",
            "Ihre Zugehörigkeit zum Amt ist gerade nicht feststellbar. Es wurde nichts eingetragen. Bitte versuchen Sie es gleich noch einmal."),
        NoticeKind.Linked => ("Verbunden",
            $"Dieser Kanal ist jetzt verbunden mit: {first}. {Waiting(second)}"),
        NoticeKind.AlreadyLinked => ("Schon verbunden",
            $"Dieser Kanal war schon verbunden mit: {first}."),
        NoticeKind.WelcomeChannel => ("Guten Tag!",
            $"Ich bringe Bedarfe aus den Kiezen in {first} zu den Ämtern und zeige, was daraus wird. "
            + "Die OE SPK verbindet diesen Kanal mit „verbinden“ und dem Namen des Amts, des Ausschusses oder der Koordination. Danach kommen die Karten hierher."),
        NoticeKind.WelcomePersonal => ("Guten Tag!",
            $"Ich bringe Bedarfe aus den Kiezen in {first} zu den Ämtern und zeige, was daraus wird. "
            + "Mit „melden“ melden Sie einen Bedarf, mit „status“ sehen Sie, wie es steht, und „hilfe“ zeigt alles Weitere."),
        NoticeKind.DeliveryFailed => ("Karte nicht zugestellt",
            $"{first} konnte nicht zugestellt werden an: {second}. {Why(third, fourth)}"),
        NoticeKind.DeliveryUnclear => ("Zustellung unklar",
            $"Es ist unklar, ob {first} angekommen ist bei: {second}. Die Karte wird noch einmal gesendet und steht dort vielleicht doppelt."),
        NoticeKind.PlaceNotLinked => ("Noch kein Kanal verbunden",
            $"Eine Karte wartet auf einen Kanal für: {first}. Schreiben Sie dort: {second}"),
        NoticeKind.SecretEnds => ("Der Zugang des Bots läuft ab",
            $"Das Client-Secret des Bots gilt nur noch bis {first}. Danach kommen keine Karten und keine Antworten mehr an. Bitte lassen Sie es vorher von der IT erneuern."),
        NoticeKind.CertificateEnds => ("Der Zugang des Bots läuft ab",
            $"Das Zertifikat des Bots gilt nur noch bis {first}. Danach kommen keine Karten und keine Antworten mehr an. Bitte lassen Sie es vorher von der IT erneuern."),
        NoticeKind.DigestMissed => ("Übersicht ausgefallen",
            $"Die Übersicht für {first}, fällig am {second}, konnte nicht gesendet werden. Was darin gestanden hätte, steht in der nächsten."),
        NoticeKind.UnknownDigest => ("Diese Übersicht gibt es nicht",
            $"Zu „{first}“ finde ich keine Übersicht. Bitte prüfen Sie Ausschuss und Nummer, zum Beispiel „übersicht Verkehr 2026/07“."),
        NoticeKind.OutcomeNotYours => ("Das trägt der Ausschussdienst ein",
            "Ergebnisse und Vormerkungen dieses Ausschusses tragen sein Ausschussdienst und die OE SPK ein. Es wurde nichts geändert."),
        NoticeKind.MarkedForCommittee => ("Vorgemerkt",
            $"{first} steht in der nächsten Übersicht für: {second}."),
        NoticeKind.UnmarkedForCommittee => ("Vormerkung aufgehoben",
            $"{first} ist nicht mehr vorgemerkt für: {second}."),
        NoticeKind.NothingForCommittee => ("Nichts zu berichten",
            $"Gerade betrifft kein offener Bedarf: {first}."),
        NoticeKind.ExportHow => ("So bekommen Sie die Datei",
            $"Es sind {Needs(second)}: {first}. Die Datei schreibt dieser Befehl auf dem Server des Bots: {third} – Bitte geben Sie ihn an die Betreuung der App weiter. "
            + "Die Datei enthält genau diese Bedarfe, ohne Personen und ohne interne Notizen."),
        NoticeKind.NothingToExport => ("Da gibt es nichts auszugeben",
            $"Zu „{first}“ finde ich keinen Bedarf."),
        NoticeKind.NothingToRead => ("Das konnte ich nicht lesen",
            "Bitte schreiben Sie mir einen Text, zum Beispiel „hilfe“."),
        NoticeKind.NeedStandsTwice => ("Diese Karte steht doppelt",
            $"Es gilt die andere Karte zu {first} in diesem Kanal oder Chat."),
        NoticeKind.CardStandsTwice => ("Diese Karte steht doppelt",
            "Es gilt die andere Karte in diesem Kanal oder Chat."),
        NoticeKind.Reported => ("Danke für Ihre Meldung",
            second.Length == 0
                ? $"Ihr Bedarf hat die Nummer {first}. Die OE SPK klärt, welches Amt zuständig ist."
                : $"Ihr Bedarf hat die Nummer {first} und geht an: {second}."),
    };

    /// <summary>Reason and remedy in words; the code beside them is for whoever asks the administration.</summary>
    private static string Why(string reason, string code)
    {
        var named = code.Length == 0 ? "" : $" ({code})";
        return Enum.TryParse<FailureReason>(reason, out var known)
            ? $"Grund: {GermanTexts.Instance.Failure(known)}{named}. {GermanTexts.Instance.Remedy(known)}"
            : $"Grund: {reason}{named}.";
    }

    private static string Needs(string count) =>
        count == "1" ? "1 Bedarf" : int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? $"{GermanTexts.Instance.Number(number)} Bedarfe" : $"{count} Bedarfe";

    private static string Waiting(string count) => count switch
    {
        "" or "0" => "Neue Karten kommen hierher.",
        "1" => "Eine Karte hat gewartet und kommt gleich.",
        _ => $"{count} Karten haben gewartet und kommen gleich.",
    };
}
