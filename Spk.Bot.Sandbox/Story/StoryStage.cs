using System.Text.Json;
using System.Text.RegularExpressions;
using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Sandbox.Story;

/// <summary>Where a step plays. What one step leaves for a later one, e.g. the number of a need, stands in <see cref="Notes"/>.</summary>
public sealed partial record StoryStage(SandboxTeams Teams, BotBeside Bot, MovableClock Clock)
{
    public Dictionary<string, string> Notes { get; } = [];

    /// <summary>Words of the message's text and cards.</summary>
    public static string Words(SandboxMessage message) => string.Join('\n', message.Cards.Select(CardReading.Words).Prepend(message.Text));

    /// <summary>Waits for a message of the bot that has these words.</summary>
    public Task<SandboxMessage> WaitForAsync(string placeId, string words, TimeSpan patience, CancellationToken ct) =>
        Teams.WaitForAsync(placeId, m => m.From.IsBot && Words(m).Contains(words, StringComparison.Ordinal), patience, ct);

    /// <summary>Clicks, and gives the card that the person then sees.</summary>
    /// <exception cref="StoryBrokenException">The bot answered with something else than a card.</exception>
    public async Task<JsonElement> ExecuteAsync(string personId, string placeId, string messageId, JsonElement action, CancellationToken ct)
    {
        var answer = await Teams.ExecuteAsync(personId, placeId, messageId, action, ct: ct);
        return answer is { Status: 200, Body: { } body } && body.TryGetProperty("value", out var value)
            ? value
            : throw new StoryBrokenException($"Der Klick wurde mit HTTP {answer.Status} beantwortet: {answer.Body?.GetRawText()}");
    }

    /// <exception cref="StoryBrokenException">No number of a need in these words.</exception>
    public static string NumberIn(string words) => Number().Match(words) is { Success: true } match ? match.Value : throw new StoryBrokenException($"Keine Nummer in: {words}");

    [GeneratedRegex(@"[A-Z]{2,5}-\d{4}-\d{5}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
