using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private static IEnumerable<CardSample> Notices() =>
        Enum.GetValues<NoticeKind>().Select(kind => new CardSample($"notice-{kind}", new NoticeView(kind, Arguments(kind), Suggestions(kind)))).Concat(Lost()).Concat(Mornings());

    private static IEnumerable<CardSample> Lost() =>
    [
        .. Enum.GetValues<LossCause>().Select(cause => new CardSample($"lost-{cause}", new LostPlacesView(cause, [LostSga]))),
        new("lost-several", new LostPlacesView(LossCause.BotRemoved, [LostSga, .. Enumerable.Range(1, 30).Select(i => new LostPlace(Place.Committee($"c{i}"), $"Ausschuss {i}", null, i % 3))])),
        new("lost-one-back", new LostPlacesView(LossCause.TeamArchived, [LostSga with { IsBack = true }, new(Place.Department("ja"), "Jugendamt", "Jugendamt / Bedarfe", 0)])),
        new("lost-all-back", new LostPlacesView(LossCause.TeamArchived, [LostSga with { IsBack = true }])),
    ];

    private static LostPlace LostSga => new(Place.Department("sga"), "Straßen- und Grünflächenamt", "SGA *intern* / Bedarfe [neu]", 3);

    private static IEnumerable<CardSample> Mornings() =>
    [
        new("morning-one", new MorningReportView(Berlin(2026, 11, 20, 8, 0), [new(MorningTopic.PlaceLost, 1, "Jugendamt")])),
        new("morning-many", new MorningReportView(Berlin(2026, 11, 20, 8, 0), MorningLines)),
        new("morning-long-names", new MorningReportView(Berlin(2026, 11, 20, 8, 0),
            [.. Enumerable.Range(1, 500).Select(i => new MorningLine(MorningTopic.Failed, i, LongText(300), FailureReason.Busy, Example: "SPK-2026-00042"))])),
    ];

    /// <summary>Every topic, reason and finding, one and many.</summary>
    private static MorningLine[] MorningLines =>
    [
        new(MorningTopic.PlaceLost, 3, "Straßen- und Grünflächenamt"),
        new(MorningTopic.PlaceNotLinked, 12, "Gesundheitsamt"),
        new(MorningTopic.Failed, 200, "Ordnungsamt", FailureReason.NotAllowed, Example: "SPK-2026-00042"),
        new(MorningTopic.Failed, 1, null, FailureReason.Blocked, Example: "SPK-2026-00043"),
        new(MorningTopic.Unclear, 2, "Jugendamt", Example: "SPK-2026-00044"),
        new(MorningTopic.Finding, 1, Finding: AuditKind.NeedWithoutCard, IsMended: true, Example: "SPK-2026-00045"),
        new(MorningTopic.Finding, 4, Finding: AuditKind.DigestMissed),
        .. Enum.GetValues<AuditKind>().Select(kind => new MorningLine(MorningTopic.Finding, 2, Finding: kind, IsMended: true)),
    ];

    private static string[] Arguments(NoticeKind kind) => kind switch
    {
        NoticeKind.UnknownCommand or NoticeKind.UnknownPlace or NoticeKind.UnknownTarget or NoticeKind.UnknownCommittee => ["Gropiusstatt"],
        NoticeKind.Ambiguous => ["Neukölln"],
        NoticeKind.Elsewhere => ["Kreuzberg"],
        NoticeKind.NoSuchDay => ["31.2."],
        NoticeKind.NoLastMeeting => ["Jugendhilfeausschuss"],
        NoticeKind.UnknownNeed => ["SPK-2026-99999"],
        NoticeKind.NoRole => ["4f1c2a7e-0000-4000-8000-5b6d1c0a9e11"],
        NoticeKind.NotYourDepartment => ["Straßen- und Grünflächenamt"],
        NoticeKind.Linked => ["Jugendamt", "3"],
        NoticeKind.AlreadyLinked or NoticeKind.NothingForCommittee => ["Jugendhilfeausschuss"],
        NoticeKind.WelcomeChannel or NoticeKind.WelcomePersonal => ["Neukölln"],
        NoticeKind.DeliveryFailed => ["SPK-2026-00042", "Jugendamt", nameof(FailureReason.NotAllowed), "NotEnoughPermissions"],
        NoticeKind.DeliveryUnclear => ["SPK-2026-00042", "Jugendamt"],
        NoticeKind.PlaceNotLinked => ["Jugendamt", "verbinden Jugendamt"],
        NoticeKind.SecretEnds or NoticeKind.CertificateEnds => ["31.01.2027"],
        NoticeKind.DigestMissed => ["Verkehrsausschuss", "23.11.2026"],
        NoticeKind.UnknownDigest => ["Verkehr 2026/99"],
        NoticeKind.MarkedForCommittee or NoticeKind.UnmarkedForCommittee => ["SPK-2026-00042", "Verkehrsausschuss"],
        NoticeKind.Reported => ["SPK-2026-00042", "Straßen- und Grünflächenamt"],
        NoticeKind.NeedStandsTwice => ["SPK-2026-00042"],
        NoticeKind.ExportHow => ["Reuterstraße, offen", "1284", "Spk.Bot export needs --region 081001 --condition open --format xlsx --out bedarfe.xlsx"],
        NoticeKind.NothingToExport => ["Rudow, überfällig"],
        NoticeKind.NotYourRegion => ["Rixdorf", "Gropiusstadt-Nord, Gropiusstadt-Süd"],
        NoticeKind.NotForYourRole or NoticeKind.RoleUnclear or NoticeKind.CardStandsTwice or NoticeKind.TryAgain or NoticeKind.OfficeOnly or NoticeKind.ChannelOnly or NoticeKind.MembershipUnclear or NoticeKind.NothingToRead or NoticeKind.OutcomeNotYours => [],
    };

    private static Suggestion[] Suggestions(NoticeKind kind) => kind switch
    {
        NoticeKind.UnknownPlace =>
        [
            new("Gropiusstadt-Nord", "status 080308"), new("Gropiusstadt-Süd", "status 080309"), new("Gropiusstadt-Nord", "status 080308"),
            .. Enumerable.Range(1, 8).Select(i => new Suggestion($"Kiez {i}", $"status {i}")),
        ],
        NoticeKind.NotYourRegion => [new("Gropiusstadt-Nord", "status Gropiusstadt-Nord"), new("Gropiusstadt-Süd", "status Gropiusstadt-Süd")],
        NoticeKind.UnknownTarget => [new("Jugendamt", "verbinden Jugendamt")],
        NoticeKind.UnknownCommittee => [new("Jugendhilfeausschuss", "übersicht Jugendhilfeausschuss")],
        NoticeKind.NeedStandsTwice => [new("SPK-2026-00042", "bedarf SPK-2026-00042")],
        _ => [],
    };
}
