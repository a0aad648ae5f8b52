using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private const string Sga = "Straßen- und Grünflächenamt";

    public static SimilarNeed Similar => new("SPK-2026-00017", "Zebrastreifen Weserstraße", NeedStatus.Acknowledged, "Reuterstraße", 12, 1);

    public static SimilarView SimilarNeeds => new("SPK-2026-00042", 1, "Sicher über die *Weserstraße*", "Reuterstraße", "Stadtteilkoordination Reuterstraße", null,
        [Similar, Similar with { Number = "SPK-2026-00009", Status = NeedStatus.Completed, Reporters = 3 }, Similar with { Number = "SPK-2026-00003", Title = LongText(120) }]);

    private static NewsLine Asked => new(NewsKind.Asked, 3, Sga, "An *welcher* Ecke genau?", MayReply: true);

    private static NeedNews News(params NewsLine[] lines) => new("SPK-2026-00042", 4, "Zebrastreifen an der Weserstraße fehlt", null, lines);

    private static IEnumerable<CardSample> NewsOfNeeds() =>
    [
        new("news-question", new NewsView([News(new(NewsKind.Accepted, 2, Sga), Asked)])),
        new("news-question-answered", new NewsView([News(Asked, new(NewsKind.Replied, 4, Sga, "An der Fuldastraße."))])),
        new("news-every-kind", new NewsView([.. Enum.GetValues<NewsKind>().Select((kind, i) => News(Every(kind, i)) with { Number = $"SPK-2026-{i:00000}", OwnNumber = i == 3 ? "SPK-2026-00099" : null })])),
        new("news-long", new NewsView([.. Enumerable.Range(1, 30).Select(i => News([.. Enumerable.Range(1, 20).Select(l => new NewsLine(NewsKind.Answered, l, Sga, LongText(4_000)))]) with { Number = $"SPK-2026-{i:00000}" })])),
    ];

    /// <summary>With all that a line can carry.</summary>
    public static NewsLine Every(NewsKind kind, int sequence) => new(kind, sequence, Sga, "Ein **Text**.", new DateOnly(2026, 12, 1), CompletionKind.Solved, "Ordnungsamt");

    public static RuleProposalView Proposal => new(
        "0123456789abcdef0123456789abcdef", "Sauberkeit & Ordnung", "Ordnungsamt", Sga, null,
        [new("SPK-2026-00017", "Müll am *Kanal*", "Reuterstraße"), new("SPK-2026-00021", "Sperrmüll", "Rixdorf"), new("SPK-2026-00030", LongText(120), "Rixdorf")],
        RuleChangeState.Proposed, null, null, null);

    private static IEnumerable<CardSample> RuleProposals() =>
    [
        new("rule-proposed", Proposal),
        new("rule-proposed-region", Proposal with { RegionName = "Rixdorf" }),
        new("rule-approved", Proposal with { State = RuleChangeState.Approved, RuleId = "K-2026-01", DecidedBy = "OE SPK", DecidedAt = Now }),
        new("rule-rejected", Proposal with { State = RuleChangeState.Rejected, DecidedBy = "OE SPK", DecidedAt = Now, HasChanged = true }),
        new("rule-reverted", Proposal with { State = RuleChangeState.Reverted, RuleId = "K-2026-01", DecidedBy = "OE SPK", DecidedAt = Now }),
    ];

    private static IEnumerable<CardSample> SharedDemand() =>
    [
        new("similar-three", SimilarNeeds),
        new("similar-changed", SimilarNeeds with { HasChanged = true }),
        new("similar-none", SimilarNeeds with { Similar = [] }),
        new("similar-merged", SimilarNeeds with { Similar = [], MergedInto = "SPK-2026-00017" }),
        new("preview-similar", Preview with { Similar = SimilarNeeds.Similar }),
        new("preview-similar-dialog", Preview with { Similar = SimilarNeeds.Similar, InDialog = true }),
        new("preview-similar-long-text", Preview with { Similar = SimilarNeeds.Similar, Draft = Draft with { Description = LongText(4_000) } }),
        new("need-merged", Need with { Status = NeedStatus.Completed, MergedInto = "SPK-2026-00017" }),
        new("need-several-reporters", Need with { Reporters = 3 }),
    ];
}
