using System.Diagnostics.CodeAnalysis;

namespace Spk.Bot.Protocol.Connector;

/// <summary>What came of a call: the value, or why there is none. Convertible from both.</summary>
public sealed record ConnectorResult<T>
    where T : class
{
    private ConnectorResult(T? value, ConnectorFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    public T? Value { get; }

    public ConnectorFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    public static implicit operator ConnectorResult<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    public static implicit operator ConnectorResult<T>(ConnectorFailure failure) => new(null, failure ?? throw new ArgumentNullException(nameof(failure)));
}
