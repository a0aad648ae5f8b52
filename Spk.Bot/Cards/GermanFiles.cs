using System.Globalization;
using Spk.Bot.Core.Documents;

namespace Spk.Bot.Cards;

internal sealed class GermanFiles : FileTexts
{
    public static readonly GermanFiles Instance = new();

    public override string Open => "Datei öffnen";
    public override string AsDocument => "Als Dokument";

    public override string Contents(FileView view) => view.Needs is { } needs
        ? $"{view.Label}: {(needs == 1 ? "1 Bedarf" : $"{GermanTexts.Instance.Number(needs)} Bedarfe")}, ohne Personen und ohne interne Notizen."
        : view.Label;

    public override (string Heading, string Sentence) Say(FileView view) => view.Step switch
    {
        FileStep.Offer => ("Ihre Datei ist bereit", view.Link is null ? "Schreiben Sie mir den Befehl als Nachricht, dann kommt die Datei hierher." : Until(view)),
        FileStep.Bring => ("Ihre Datei kommt gleich", "Ich lege sie in Ihrem OneDrive ab."),
        FileStep.Shelve => ("Das Dokument kommt gleich", "Ich lege es bei den Dateien dieses Kanals ab."),
        FileStep.Link => ("Ihre Datei ist bereit", Until(view)),
        FileStep.Shelved => ("Das Dokument liegt bei den Dateien", "Sie finden es bei den Dateien dieses Kanals."),
        FileStep.Declined => ("Es wurde nichts abgelegt", view.Link is null ? "Wenn Sie die Datei doch brauchen, schreiben Sie mir den Befehl noch einmal." : $"Sie können die Datei auch im Browser öffnen. {Until(view)}"),
        FileStep.Expired => ("Dieses Angebot gilt nicht mehr", "Bitte schreiben Sie mir den Befehl noch einmal."),
        FileStep.Failed => ("Die Datei ist nicht angekommen", view.Link is null ? "Bitte schreiben Sie mir den Befehl noch einmal." : $"Sie können sie aber im Browser öffnen. {Until(view)}"),
        FileStep.NoWay => ("Das Dokument kann ich hier nicht ausgeben", "Für Dateien ist noch keine Adresse eingerichtet. Bitte wenden Sie sich an die Betreuung der App."),
    };

    private static string Until(FileView view) =>
        view.Until is { } until ? $"Der Link gilt bis {LocalTime.Of(until).ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture)} Uhr." : "";
}
