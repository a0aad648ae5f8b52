namespace Spk.Bot.Core.Needs;

/// <content>The history, seen as it went.</content>
public sealed partial class Need
{
    /// <summary>The state after each entry, in their order: one object that goes on changing, so what is to be kept must be taken from it at once.</summary>
    internal static IEnumerable<(Entry Entry, Need State)> Replay(IEnumerable<Entry> history)
    {
        var need = new Need();
        foreach (var entry in history.OrderBy(e => e.Sequence))
        {
            need.Add(entry);
            yield return (entry, need);
        }
    }
}
