using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Why a click changed nothing, in friendly German, and what to do instead where there is something.</summary>
internal static class GermanRefusals
{
    private const string Unchanged = "Es wurde nichts geändert.";

    public static string Of(NeedRefusal refusal) => refusal switch
    {
        NeedRefusal.NotResponsible => $"Ihr Amt ist für diesen Bedarf nicht oder nicht mehr zuständig. {Unchanged}",
        NeedRefusal.NotAMember => $"Das können nur Mitglieder im Kanal des zuständigen Amts. {Unchanged}",
        NeedRefusal.MembershipUnclear => $"Ihre Zugehörigkeit zum Amt ließ sich gerade nicht prüfen. {Unchanged} Bitte versuchen Sie es gleich noch einmal.",
        NeedRefusal.UnknownNeed => $"Diesen Bedarf gibt es nicht. {Unchanged}",
        NeedRefusal.OfficeOnly => $"Das kann nur die OE SPK. {Unchanged}",
        NeedRefusal.UnknownDepartment => $"Dieses Amt gibt es nicht. {Unchanged}",
        NeedRefusal.ReporterOnly => $"Das kann nur die Koordination, die den Bedarf gemeldet hat. {Unchanged}",
        NeedRefusal.NotEntitled => $"Das können nur das federführende Amt, die meldende Koordination und die OE SPK. {Unchanged}",
        NeedRefusal.Stale => $"Ihre Karte war nicht mehr aktuell. {Unchanged} Sie sehen jetzt den neuen Stand.",
        NeedRefusal.NeedCompleted => $"Das ist schon abgeschlossen. {Unchanged} Ist es doch nicht erledigt, lässt sich der Bedarf wieder öffnen.",
        NeedRefusal.NotCompleted => $"Der Bedarf ist noch offen. {Unchanged}",
        NeedRefusal.InTriage => $"Noch ist kein Amt zuständig, die OE SPK klärt das. {Unchanged}",
        NeedRefusal.DepartmentDecides => $"Abschließen kann nur das zuständige Amt. {Unchanged}",
        NeedRefusal.QuestionOpen => $"Ihre letzte Rückfrage wartet noch auf Antwort. {Unchanged}",
        NeedRefusal.NoQuestionOpen => $"Es wartet keine Rückfrage mehr auf Antwort. {Unchanged}",
        NeedRefusal.SameDepartment => $"Dieses Amt hat den Bedarf schon. {Unchanged}",
        NeedRefusal.AlreadyInvolved => $"Dieses Amt wirkt schon mit. {Unchanged}",
        NeedRefusal.IsMerged => $"Der Bedarf ist mit einem anderen zusammengeführt. {Unchanged} Die OE SPK kann die Zusammenführung aufheben.",
        NeedRefusal.NotMerged => $"Der Bedarf ist mit keinem anderen zusammengeführt. {Unchanged}",
        NeedRefusal.SameNeed => $"Ein Bedarf lässt sich nicht mit sich selbst zusammenführen. {Unchanged}",
        NeedRefusal.KindNotAllowed => $"So lässt sich ein Bedarf nicht abschließen. {Unchanged}",
        NeedRefusal.TextMissing => $"Es fehlt ein Text. {Unchanged}",
        NeedRefusal.TextTooLong => $"Der Text ist zu lang. {Unchanged}",
        NeedRefusal.DateInThePast => $"Der Tag ist schon vorbei. {Unchanged}",
        NeedRefusal.DateTooFar => $"Der Tag liegt mehr als zwei Jahre in der Zukunft. {Unchanged}",
    };
}
