using System.Text.Json.Nodes;
using Spk.Bot.Tests.Cards;

namespace Spk.Bot.Tests.Protocol;

/// <summary>
/// Our cards refresh nobody by themselves: every copy is kept true by updates. A card that did would have to name at most 60 users, or Teams would refresh it for all members
/// of the conversation.
/// </summary>
public sealed class RefreshTests
{
    private const int MostUsers = 60;

    public static TheoryData<string> Names => [.. CardSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "42")]
    public void Refresh_OfEveryCard_NamesAtMostSixtyUsers(string name) => Assert.Null(Fault(CardSamples.Named(name).Render().Card));

    [Theory]
    [InlineData(60, "Action.Execute", true)]
    [InlineData(61, "Action.Execute", false)]
    [InlineData(0, "Action.Submit", false)]
    [InlineData(-1, "Action.Execute", false)]
    public void Refresh_OnAPlantedCard_IsJudged(int users, string action, bool isGood)
    {
        var refresh = new JsonObject { ["action"] = new JsonObject { ["type"] = action } };
        if (users >= 0)
            refresh["userIds"] = new JsonArray([.. Enumerable.Range(0, users).Select(i => JsonValue.Create($"29:{i}"))]);

        Assert.Equal(isGood, Fault(new JsonObject { ["type"] = "AdaptiveCard", ["refresh"] = refresh }) is null);
    }

    private static string? Fault(JsonObject card) => card["refresh"] switch
    {
        null => null,
        JsonObject refresh when refresh["action"]?["type"]?.GetValue<string>() != "Action.Execute" => "its action is no Action.Execute",
        JsonObject { } refresh when refresh["userIds"] is not JsonArray => "it names no users, and so means everybody",
        JsonObject { } refresh when refresh["userIds"]!.AsArray().Count > MostUsers => "it names more users than Teams takes",
        _ => null,
    };
}
