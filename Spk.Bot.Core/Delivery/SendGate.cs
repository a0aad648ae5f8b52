namespace Spk.Bot.Core.Delivery;

/// <summary>The limits, and the door through which this process claims: one claim at a time. It holds nothing that anybody waits for; the lanes in the database do.</summary>
public sealed class SendGate(SendLimits limits) : IDisposable
{
    private readonly SemaphoreSlim door = new(1, 1);

    public SendLimits Limits { get; } = limits;

    /// <returns>Leaves when disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        return new Inside(door);
    }

    public void Dispose() => door.Dispose();

    private sealed class Inside(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
