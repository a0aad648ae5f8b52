using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Spk.Bot.Tests.Conventions;
using Xunit.v3;

namespace Spk.Bot.Tests.Protocol;

/// <summary><c>docs/conformance.md</c> and the tests' numbers say the same.</summary>
public sealed partial class ConformanceTests
{
    private const int Checks = 60;

    private static string Document => File.ReadAllText(Path.Combine(House.Root, "docs", "conformance.md"));

    [Fact]
    public void Document_Always_NamesExactlyTheTestsThatCarryTheNumbers()
    {
        var differences = Differences(Document, Carried()).ToList();
        Assert.True(differences.Count == 0, "docs/conformance.md: " + string.Join('\n', differences));
    }

    [Fact]
    public void Checks_AllOfThem_AreShownByATest() =>
        Assert.Empty(Enumerable.Range(1, Checks).Except(Carried().Select(test => test.Number)));

    [Fact]
    public void Numbers_AllOfThem_AreOfTheSixty() => Assert.All(Carried(), test => Assert.InRange(test.Number, 1, Checks));

    [Fact]
    public void Differences_OnPlantedFaults_AreFound()
    {
        const string Text = "| 1 | a check | `A.One`, `B` |\n| 2 | another | not yet |";
        Assert.Empty(Differences(Text, [(1, "A.One"), (1, "B")]));
        Assert.Equal(["1 names A.One, which does not carry the number"], Differences(Text, [(1, "B")]));
        Assert.Equal(["2 does not name C.Two"], Differences(Text, [(1, "A.One"), (1, "B"), (2, "C.Two")]));
    }

    private static IEnumerable<string> Differences(string document, IReadOnlyCollection<(int Number, string Test)> carried)
    {
        var named = Row().Matches(document)
            .SelectMany(row => Name().Matches(row.Groups["tests"].Value).Select(name => (Number: int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture), Test: name.Groups[1].Value)))
            .ToHashSet();
        return
        [
            .. named.Except(carried).Select(row => $"{row.Number} names {row.Test}, which does not carry the number"),
            .. carried.Except(named).Select(test => $"{test.Number} does not name {test.Test}"),
        ];
    }

    /// <summary>By method, or by class where the whole class carries a number.</summary>
    private static HashSet<(int Number, string Test)> Carried() =>
    [
        .. from type in typeof(ConformanceTests).Assembly.GetTypes()
           from member in type.GetMethods().Cast<MemberInfo>().Prepend(type)
           from attribute in member.GetCustomAttributes(inherit: false).OfType<ITraitAttribute>()
           from trait in attribute.GetTraits()
           where trait.Key == "Conformance"
           select (int.Parse(trait.Value, CultureInfo.InvariantCulture), member is Type ? type.Name : $"{type.Name}.{member.Name}"),
    ];

    [GeneratedRegex(@"^\| (?<number>\d+) \| .* \| (?<tests>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
