using System.Diagnostics.Metrics;

namespace Spk.Bot.Teams;

/// <summary>Presses on cards, by verb. The client names the verb, so that only known ones become a label.</summary>
internal sealed class TeamsMeters
{
    private const string Unknown = "unknown";

    private readonly Counter<long> actions;

    /// <param name="meters">Null where nobody measures.</param>
    public TeamsMeters(IMeterFactory? meters = null)
    {
        actions = (meters?.Create("Spk") ?? new Meter("Spk")).CreateCounter<long>("card_actions_total", description: "Presses on cards, by verb.");
        foreach (var verb in CardVerbs.Known.Append(Unknown))
            Count(verb, 0);
    }

    /// <param name="verb">As the client named it; null when it named none.</param>
    public void Pressed(string? verb) => Count(verb is not null && CardVerbs.Known.Contains(verb) ? verb : Unknown, 1);

    private void Count(string verb, int by) => actions.Add(by, new KeyValuePair<string, object?>("verb", verb));
}
