using System.Globalization;
using Spk.Bot.Core.Documents;

namespace Spk.Bot.Cards;

internal sealed class EnglishFiles : FileTexts
{
    public static readonly EnglishFiles Instance = new();

    public override string Open => "Open the file";
    public override string AsDocument => "As a document";

    public override string Contents(FileView view) => view.Needs is { } needs
        ? $"{view.Label}: {(needs == 1 ? "1 need" : $"{EnglishTexts.Instance.Number(needs)} needs")}, without persons and without internal notes."
        : view.Label;

    public override (string Heading, string Sentence) Say(FileView view) => view.Step switch
    {
        FileStep.Offer => ("Your file is ready", view.Link is null ? "Send me the command as a message, and the file comes here." : Until(view)),
        FileStep.Bring => ("Your file is on its way", "I am putting it into your OneDrive."),
        FileStep.Shelve => ("The document is on its way", "I am putting it among the files of this channel."),
        FileStep.Link => ("Your file is ready", Until(view)),
        FileStep.Shelved => ("The document lies among the files", "You find it among the files of this channel."),
        FileStep.Declined => ("Nothing was stored", view.Link is null ? "If you need the file after all, send me the command once more." : $"You can open the file in the browser as well. {Until(view)}"),
        FileStep.Expired => ("This offer is over", "Please send me the command once more."),
        FileStep.Failed => ("The file did not arrive", view.Link is null ? "Please send me the command once more." : $"You can open it in the browser, though. {Until(view)}"),
        FileStep.NoWay => ("I cannot hand out the document here", "No address for files has been set up yet. Please ask whoever looks after the app."),
    };

    private static string Until(FileView view) =>
        view.Until is { } until ? $"The link holds until {LocalTime.Of(until).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}." : "";
}
