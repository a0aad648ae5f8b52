namespace Spk.Bot.Cards;

internal sealed class GermanDemand : DemandTexts
{
    public static readonly GermanDemand Instance = new();

    public override string MaybeReported => "Vielleicht schon gemeldet";
    public override string MaybeReportedHint => "Meinen Sie denselben Bedarf? Dann schließen Sie sich an: Ihre Meldung bleibt erhalten, und Sie hören, was daraus wird. Sonst senden Sie einfach.";
    public override string Join(string number) => $"An {number} anschließen";
    public override string EndedHint => "Schon abgeschlossen. Besteht das Problem noch, senden Sie Ihre Meldung bitte.";
    public override string ReportedByMany(int organisations) => $"von {organisations} Koordinationen gemeldet";
    public override string GoesOnAs(string number) => $"Zusammengeführt: Dieser Bedarf wird mit {number} weiterverfolgt.";
    public override string SimilarHeading(string number) => $"Ähnliche Bedarfe zu {number}";
    public override string SimilarHint => "Ist es derselbe Bedarf? Dann führen Sie beide zusammen: Einer geht weiter, alle Meldenden hören davon, und es lässt sich rückgängig machen.";
    public override string NothingSimilar => "Gerade gibt es keinen ähnlichen offenen Bedarf.";
    public override string MergedHeading(string number) => $"{number} ist zusammengeführt";
    public override string Merge(string number) => $"Mit {number} zusammenführen";
    public override string Unmerge => "Zusammenführung aufheben";
    public override string Reason => "Begründung (ein Satz)";
    public override string ReasonMissing => "Bitte nennen Sie kurz den Grund.";
    public override string SameDemand => "Es ist derselbe Bedarf.";
    public override string OtherDemand => "Es ist doch ein anderer Bedarf.";
    public override string HasChanged => "Hier hatte sich inzwischen etwas geändert. Es wurde nichts eingetragen. So steht es jetzt.";
}
