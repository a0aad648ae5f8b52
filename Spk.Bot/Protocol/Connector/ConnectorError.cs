using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Spk.Bot.Protocol.Connector;

/// <summary>The error code in a connector's answer, which comes in two envelopes and several casings.</summary>
internal static partial class ConnectorError
{
    /// <summary>
    /// From <c>{"error":{"code":…}}</c> or <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c>. Null when there is none, or when it is no plain word:
    /// a code goes into logs and tables.
    /// </summary>
    public static string? Code(ReadOnlyMemory<byte> body) =>
        ConnectorAnswer.Parse(body) is { } root && Read(root) is { } code && PlainWord().IsMatch(code) ? code : null;

    private static string? Read(JsonElement root)
    {
        if (Member(root, "error") is { ValueKind: JsonValueKind.Object } error)
            return Text(Member(error, "code"));
        if (Member(root, "errorCode") is not { } number)
            return Text(Member(root, "code"));
        var inner = Member(root, "message") is { ValueKind: JsonValueKind.String } message ? ConnectorAnswer.Parse(message.GetString()) : null;
        return (inner is { } detail ? Text(Member(detail, "subCode")) : null) ?? Named(Text(number));
    }

    private static string? Named(string? number) => number == "209" ? "MessageWritesBlocked" : number;

    private static JsonElement? Member(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in parent.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }

        return null;
    }

    private static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var code) => code.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex PlainWord();
}
