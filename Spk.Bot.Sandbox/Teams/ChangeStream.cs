using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>Tells every listener every change, in order. A listener that stops reading costs memory, not the others' time.</summary>
internal sealed class ChangeStream
{
    private readonly Lock gate = new();
    private readonly List<Channel<SandboxChange>> listeners = [];
    private bool closed;

    public void Publish(SandboxChange change)
    {
        lock (gate)
        {
            foreach (var listener in listeners) listener.Writer.TryWrite(change);
        }
    }

    /// <summary>Hears all changes from this call on; the returned value must be disposed to stop.</summary>
    public Listening Listen()
    {
        var channel = Channel.CreateUnbounded<SandboxChange>(new UnboundedChannelOptions { SingleReader = true });
        lock (gate)
        {
            if (closed) channel.Writer.Complete();
            else listeners.Add(channel);
        }
        return new(this, channel);
    }

    /// <summary>Ends every listening, so that open event streams do not hold up a stop.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            foreach (var listener in listeners) listener.Writer.Complete();
            listeners.Clear();
        }
    }

    internal sealed class Listening(ChangeStream owner, Channel<SandboxChange> channel) : IDisposable
    {
        public async IAsyncEnumerable<SandboxChange> ReadAsync([EnumeratorCancellation] CancellationToken ct)
        {
            await foreach (var change in channel.Reader.ReadAllAsync(ct)) yield return change;
        }

        public void Dispose()
        {
            lock (owner.gate) owner.listeners.Remove(channel);
        }
    }
}
