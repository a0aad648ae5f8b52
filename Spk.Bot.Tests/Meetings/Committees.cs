using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Meetings;

/// <summary>A few committees as a borough's file has them.</summary>
internal static class Committees
{
    public const string OrganizationBase = "https://www.sitzungsdienst-neukoelln.de/oi/oparl/1.0/organizations.asp?typ=gr&id=";

    public static Committee Social { get; } = Of("soziales", "Sozialausschuss", "68", ["Ausschuss für Soziales und Bürgerdienste"], "soz", "bued");

    public static Committee Traffic { get; } = Of("verkehr", "Ausschuss für Verkehr und Tiefbau", "71", ["Ausschuss für Verkehr, Tiefbau und Ordnung", "Verkehrsausschuss"], "sga", "oa");

    public static Committee Youth { get; } = Of("jugend", "Jugendhilfeausschuss", "64", ["JHA"], "ja");

    public static Committee Integration { get; } = Of("integration", "Ausschuss für Integration", "75", [], "integration");

    public static Committee Assembly { get; } = Of("bvv", "Bezirksverordnetenversammlung", "1", ["BVV"], "spk");

    public static IReadOnlyList<Committee> All { get; } = [Social, Traffic, Youth, Integration, Assembly];

    private static Committee Of(string key, string name, string organization, IReadOnlyList<string> aliases, params string[] departments) =>
        new(key, name, name, aliases, [OrganizationBase + organization], departments, new DigestRule(DayOfWeek.Monday, 2, new TimeOnly(9, 0)));
}
