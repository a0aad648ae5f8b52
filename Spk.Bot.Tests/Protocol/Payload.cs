using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

/// <summary>The sample activities beside this file. Names, ids and texts are invented.</summary>
internal static class Payload
{
    public const string AppId = "6f1f2b1e-6a54-4a57-9a0e-0d8c1d1c0001";
    public const string TenantId = "11111111-2222-4333-8444-555555555555";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{TenantId}/";
    public const string PlaygroundTenantId = "00000000-0000-0000-0000-0000000000001";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Protocol", "Payloads");

    /// <summary>Names without folder and ending: <c>01-message-personal-text</c>, <c>n1-serviceUrl-lookalike-host</c>.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <param name="start">The number it begins with, such as <c>01</c> or <c>n1</c>.</param>
    public static JsonObject Json(string start)
    {
        var file = Directory.EnumerateFiles(Folder, $"{start}-*.json", SearchOption.AllDirectories).Single();
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }

    public static InboundActivity Activity(string start) => Json(start).Deserialize<InboundActivity>(ProtocolJson.Options)!;

    /// <summary>Changes one and gives it back.</summary>
    public static JsonObject With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
