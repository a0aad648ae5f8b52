using Spk.Bot.Core.Documents;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    public static FileView File(FileStep step) => new(step, "bedarfe-2026-11-22.xlsx", "Gropiusstadt Nord, offen", 1_284)
    {
        Ticket = "sealed",
        Link = "https://bot.example.org/files/sealed",
        Until = Now.AddMinutes(15),
        Bytes = 321_000,
    };

    private static IEnumerable<CardSample> Files() =>
    [
        .. Enum.GetValues<FileStep>().Select(step => new CardSample($"file-{step}".ToLowerInvariant(), File(step))),
        new("file-document", new FileView(FileStep.Link, "Vorlage-Bauausschuss-2026-11-22.docx", "Ausschuss für Straßen, Grünflächen und Ordnung", null) { Link = "https://bot.example.org/files/sealed", Until = Now.AddDays(7) }),
        new("file-failed-without-link", File(FileStep.Failed) with { Link = null, Until = null, Needs = 1 }),
    ];
}
