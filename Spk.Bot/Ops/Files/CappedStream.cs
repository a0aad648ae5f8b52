namespace Spk.Bot.Ops.Files;

/// <summary>Passes on what is written until it is too much.</summary>
internal sealed class CappedStream(Stream inner, long most) : Stream
{
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    /// <exception cref="FileTooBigException">It would be more than allowed.</exception>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="FileTooBigException">It would be more than allowed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (written + buffer.Length > most)
            throw new FileTooBigException();
        written += buffer.Length;
        inner.Write(buffer);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>The export is bigger than what may be downloaded; the command line writes it.</summary>
internal sealed class FileTooBigException() : Exception("The file is too big.");
