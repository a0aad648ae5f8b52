using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private static IEnumerable<CardSample> Notices() =>
        Enum.GetValues<NoticeKind>().Select(kind => new CardSample($"notice-{kind}", new NoticeView(kind, Arguments(kind), Suggestions(kind))));

    private static string[] Arguments(NoticeKind kind) => kind switch
    {
        NoticeKind.UnknownCommand or NoticeKind.UnknownPlace or NoticeKind.UnknownTarget or NoticeKind.UnknownCommittee => ["Gropiusstatt"],
        NoticeKind.UnknownNeed => ["SPK-2026-99999"],
        NoticeKind.NoRole => ["4f1c2a7e-0000-4000-8000-5b6d1c0a9e11"],
        NoticeKind.NotYourDepartment => ["Straßen- und Grünflächenamt"],
        NoticeKind.Linked => ["Jugendamt", "3"],
        NoticeKind.AlreadyLinked or NoticeKind.NothingForCommittee => ["Jugendhilfeausschuss"],
        NoticeKind.WelcomeChannel or NoticeKind.WelcomePersonal => ["Neukölln"],
        NoticeKind.DeliveryFailed => ["SPK-2026-00042", "Jugendamt", "BotNotInConversationRoster"],
        NoticeKind.DeliveryUnclear => ["SPK-2026-00042", "Jugendamt"],
        NoticeKind.PlaceNotLinked => ["Jugendamt", "verbinden Jugendamt"],
        NoticeKind.SecretEnds or NoticeKind.CertificateEnds => ["31.01.2027"],
        NoticeKind.Reported => ["SPK-2026-00042", "Straßen- und Grünflächenamt"],
        NoticeKind.NeedStandsTwice => ["SPK-2026-00042"],
        NoticeKind.CardStandsTwice or NoticeKind.TryAgain or NoticeKind.OfficeOnly or NoticeKind.ChannelOnly or NoticeKind.MembershipUnclear or NoticeKind.NothingToRead => [],
    };

    private static Suggestion[] Suggestions(NoticeKind kind) => kind switch
    {
        NoticeKind.UnknownPlace =>
        [
            new("Gropiusstadt-Nord", "status 080308"), new("Gropiusstadt-Süd", "status 080309"), new("Gropiusstadt-Nord", "status 080308"),
            .. Enumerable.Range(1, 8).Select(i => new Suggestion($"Kiez {i}", $"status {i}")),
        ],
        NoticeKind.UnknownTarget => [new("Jugendamt", "verbinden Jugendamt")],
        NoticeKind.UnknownCommittee => [new("Jugendhilfeausschuss", "übersicht Jugendhilfeausschuss")],
        NoticeKind.NeedStandsTwice => [new("SPK-2026-00042", "bedarf SPK-2026-00042")],
        _ => [],
    };
}
