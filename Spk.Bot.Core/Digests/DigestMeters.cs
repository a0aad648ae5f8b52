using System.Diagnostics.Metrics;

namespace Spk.Bot.Core.Digests;

/// <summary>Digests that were posted, by kind.</summary>
public sealed class DigestMeters
{
    private readonly Counter<long> posted;

    /// <param name="meters">Null where nobody measures.</param>
    public DigestMeters(IMeterFactory? meters = null)
    {
        posted = (meters?.Create("Spk") ?? new Meter("Spk")).CreateCounter<long>("digests_total", description: "Digests composed and staged for their committee.");
        foreach (var kind in Enum.GetValues<DigestKind>())
            Count(kind, 0);
    }

    public void Posted(DigestKind kind) => Count(kind, 1);

    private void Count(DigestKind kind, int by) => posted.Add(by, new KeyValuePair<string, object?>("kind", kind.ToString()));
}
