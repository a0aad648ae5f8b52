using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Districts;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Spk.Bot.Teams;

namespace Spk.Bot.Tests.Manifest;

public sealed partial class ManifestTests
{
    private static readonly JsonObject Manifest = AppManifest.Read("manifest.json");
    private static readonly JsonObject English = AppManifest.Read("en.json");

    /// <summary>Names and words that are the same in both languages.</summary>
    private static readonly string[] Same = ["SPK-Bot", "status"];

    /// <summary>Teams refuses the upload of an app for teams without it; the schema does not ask for it.</summary>
    [Fact]
    [Trait("Conformance", "60")]
    public void Manifest_ForTeams_SupportsChannelFeatures() => Assert.Equal("tier1", (string?)Manifest["supportsChannelFeatures"]);

    [Fact]
    public void MessageAction_IsTheOneThatTheBotAnswers()
    {
        var command = Manifest["composeExtensions"]![0]!["commands"]![0]!;
        Assert.Equal(MessageActionTurns.CommandId, (string?)command["id"]);
        Assert.True((bool?)command["fetchTask"]);
    }

    /// <summary>What the menu offers, in either language, the bot understands.</summary>
    [Fact]
    public void Commands_InBothLanguages_AreKnownToTheBot()
    {
        var titles = CommandPaths().SelectMany(p => new[] { (string)Find($"{p}.title")!, (string)English[$"{p}.title"]! }).ToList();
        Assert.Equal(54, titles.Count);
        Assert.All(titles, title => Assert.IsNotType<Question.Unknown>(Read(title)));
    }

    [Fact]
    public void Commands_InBothLanguages_MeanTheSame() => Assert.All(CommandPaths(), path => Assert.Equal(
        Read((string)Find($"{path}.title")!).GetType(), Read((string)English[$"{path}.title"]!).GetType()));

    private static Question Read(string title) =>
        new QuestionReader(Neukoelln.District, new PlaceIndex(Neukoelln.District), new NameIndex(Neukoelln.District)).Read(title, new QuestionContext(DateTimeOffset.UnixEpoch));

    /// <summary>Only the OE SPK links, and only in a channel.</summary>
    [Fact]
    public void Commands_ToLink_AreOfferedInTeamsAlone()
    {
        var offering = Manifest["bots"]![0]!["commandLists"]!.AsArray().Where(l => l!["commands"]!.AsArray().Any(c => (string?)c!["title"] == "verbinden"));
        Assert.Equal("team", Assert.Single(Assert.Single(offering)!["scopes"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    [Trait("Conformance", "60")]
    public void English_EachKey_PointsAtAGermanTextAndDiffers()
    {
        var keys = English.Select(e => e.Key).Where(k => k != "$schema").ToList();
        Assert.All(keys, key =>
        {
            var german = (string?)Find(key);
            Assert.NotNull(german);
            Assert.True(german != (string?)English[key] || Same.Contains(german), $"{key} is not translated.");
        });
    }

    [Fact]
    [Trait("Conformance", "60")]
    public void English_TranslatesEveryText()
    {
        var texts = new[] { "name.short", "name.full", "description.short", "description.full" }
            .Concat(CommandPaths().Append("composeExtensions[0].commands[0]").SelectMany(p => new[] { $"{p}.title", $"{p}.description" }));
        Assert.Empty(texts.Except(English.Select(e => e.Key)));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    [Trait("Conformance", "60")]
    public void Icon_HasTheSizeThatTeamsAsksFor(string part, int size)
    {
        // PNG: 8 bytes of signature, then IHDR with width and height as big-endian integers at 16 and 20.
        var png = File.ReadAllBytes(AppManifest.Part(part)).AsSpan();
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(png[1..4]));
        Assert.Equal((size, size), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[16..]), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[20..])));
    }

    private static IEnumerable<string> CommandPaths() =>
        from list in Enumerable.Range(0, Manifest["bots"]![0]!["commandLists"]!.AsArray().Count)
        from command in Enumerable.Range(0, Manifest["bots"]![0]!["commandLists"]![list]!["commands"]!.AsArray().Count)
        select $"bots[0].commandLists[{list}].commands[{command}]";

    /// <summary>What a flattened key such as <c>bots[0].commandLists[1].commands[2].title</c> stands for; null when the manifest has no such place.</summary>
    private static JsonNode? Find(string key) => Step().Matches(key).Aggregate((JsonNode?)Manifest, (node, step) => step.Groups["index"] is { Success: true } index
        ? node is JsonArray array && int.Parse(index.Value, System.Globalization.CultureInfo.InvariantCulture) is var i && i < array.Count ? array[i] : null
        : (node as JsonObject)?[step.Groups["name"].Value]);

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<name>[^.\[\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
