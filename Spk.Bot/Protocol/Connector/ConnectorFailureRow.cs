namespace Spk.Bot.Protocol.Connector;

/// <summary>One line of the <see cref="ConnectorFailureTable"/>: when this is answered to that, it is of this kind.</summary>
/// <param name="Status">HTTP statuses, or one of the two that are none: <see cref="StatusSpan.NotSent"/>, <see cref="StatusSpan.NoAnswer"/>.</param>
/// <param name="Code">The answer's error code, in any case; null: whatever it says.</param>
/// <param name="Operation">Null: whatever was tried.</param>
/// <param name="Source">Where it is documented, or why we say so.</param>
public sealed record ConnectorFailureRow(StatusSpan Status, string? Code, ConnectorOperation? Operation, ConnectorFailureKind Kind, string Source)
{
    internal bool Fits(ConnectorOperation operation, int status, string? code) =>
        status >= Status.First && status <= Status.Last
        && (Operation is null || Operation == operation)
        && (Code is null || string.Equals(Code, code, StringComparison.OrdinalIgnoreCase));
}
