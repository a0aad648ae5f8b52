using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>How JSON is read and written on the wire.</summary>
public static class ProtocolJson
{
    /// <summary>No Teams payload comes near it; deeper ones are refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Camel case, nothing written for null; umlauts stay as they are, since the text is JSON and never HTML. An object that has a member twice is refused, at any depth:
    /// two readers could see two different things in it.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Frozen(caseInsensitive: false);

    /// <summary>For the connector's answers, whose error bodies come in several casings.</summary>
    internal static JsonSerializerOptions AnyCase { get; } = Frozen(caseInsensitive: true);

    private static JsonSerializerOptions Frozen(bool caseInsensitive)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = caseInsensitive,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            AllowDuplicateProperties = caseInsensitive,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
