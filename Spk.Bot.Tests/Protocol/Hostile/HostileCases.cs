using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>Makes hostile requests out of good ones: the same seed and index give the same request in every run.</summary>
/// <param name="seed">Printed by the test.</param>
/// <param name="bases">Good activities; their names go into the recipes.</param>
/// <param name="bearer">A good token for a service URL.</param>
internal sealed class HostileCases(int seed, IReadOnlyList<(string Name, JsonObject Activity)> bases, Func<string?, string> bearer)
{
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 5_000 };

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json; charset=utf-16", "application/json; charset=\"bogus\"", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
        "application/json;;;=", "application/problem+json", "*/*", "json", "application/json, text/html", "APPLICATION/JSON", " ",
    ];

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    public HostileCase Make(int index)
    {
        var random = new Random(unchecked((seed * 31) + (index * 7_919)));
        var (name, activity) = bases[random.Next(bases.Count)];
        var recipe = new StringBuilder(name);
        var authorization = Token(activity["serviceUrl"]?.GetValue<string>());
        var mutant = activity.DeepClone().AsObject();

        // Of its own, so that it is not taken for a repeat of another one.
        mutant["id"] = $"f:{index}";
        foreach (var _ in Enumerable.Range(0, random.Next(12) switch { < 7 => 1, < 10 => 2, 10 => 4, _ => 0 }))
            Change(mutant, random, recipe);

        // A turn costs twenty times what a refusal does: one in five gets the chance to become one.
        var fate = random.Next(100);
        if (fate < 35)
            Estrange(mutant, random, recipe);
        var body = Encoding.UTF8.GetBytes(WithRaw(mutant, random, recipe));
        if (fate is >= 35 and < 80)
            body = Damage(body, random, recipe);
        return random.Next(100) < 4 ? Misdeliver(index, body, authorization, random, recipe) : new HostileCase(index, recipe.ToString(), body, "application/json", authorization);
    }

    private string Token(string? serviceUrl)
    {
        lock (tokens)
            return tokens.TryGetValue(serviceUrl ?? "", out var known) ? known : tokens[serviceUrl ?? ""] = bearer(serviceUrl);
    }

    /// <summary>One change of the structure.</summary>
    private static void Change(JsonObject mutant, Random random, StringBuilder recipe)
    {
        var slots = Slots(mutant, "").ToList();
        var slot = slots[random.Next(slots.Count)];
        var kind = random.Next(12);
        recipe.Append(CultureInfo.InvariantCulture, $" | {kind} {slot.Path}");
        switch (kind)
        {
            case 0:
                slot.Remove();
                break;
            case 1 or 2 or 3:
                slot.Set(OddValues.Any(random));
                break;
            case 4:
                slot.Set(slots[random.Next(slots.Count)].Value?.DeepClone());
                break;
            case 5:
                slot.Set(new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => slot.Value?.DeepClone())]));
                break;
            case 6:
                slot.Set(new JsonObject { [OddValues.Text(random)] = slot.Value?.DeepClone() });
                break;
            case 7:
                slot.Set(JsonValue.Create(OddValues.Long(random)));
                break;
            case 8:
                slot.Set(JsonValue.Create(OddValues.Text(random)));
                break;
            case 9 when slot.Owner is JsonObject owner:
                slot.Remove();
                owner[random.Next(2) == 0 ? slot.Name.ToUpperInvariant() : OddValues.Text(random)] = slot.Value?.DeepClone();
                break;
            case 10 when slot.Owner is JsonArray array:
                for (var i = random.Next(80); i >= 0; i--)
                    array.Add(random.Next(3) == 0 ? null : slot.Value?.DeepClone());
                break;
            default:
                mutant[OddValues.Text(random)] = OddValues.Any(random);
                break;
        }
    }

    /// <summary>From elsewhere: everything is read, and then it is not admitted.</summary>
    private static void Estrange(JsonObject mutant, Random random, StringBuilder recipe)
    {
        var (owner, name) = random.Next(4) switch
        {
            0 => (mutant, "serviceUrl"),
            1 => (mutant, "channelId"),
            2 => (mutant["conversation"] as JsonObject ?? mutant, "tenantId"),
            _ => ((mutant["channelData"] as JsonObject)?["tenant"] as JsonObject ?? mutant, "id"),
        };
        recipe.Append(CultureInfo.InvariantCulture, $" | strange {name}");
        owner[name] = OddValues.Any(random);
    }

    /// <summary>The JSON, with what no library would write: raw tokens, members that come twice.</summary>
    private static string WithRaw(JsonObject mutant, Random random, StringBuilder recipe)
    {
        if (random.Next(30) == 0 && Slots(mutant, "").Where(s => s.Value is JsonObject).ToList() is { Count: > 0 } objects)
        {
            var twice = objects[random.Next(objects.Count)];
            var inner = twice.Value!.AsObject();
            var again = inner.Select(m => m.Key).ElementAtOrDefault(random.Next(Math.Max(1, inner.Count))) ?? "a";
            recipe.Append(CultureInfo.InvariantCulture, $" | twice {twice.Path}.{again}");
            twice.Set(JsonValue.Create($"{OddValues.Raw}{{{JsonSerializer.Serialize(again)}:{JsonSerializer.Serialize(OddValues.Text(random))},{inner.ToJsonString(Wire).TrimStart('{')}"));
        }

        var text = mutant.ToJsonString(Wire);
        for (var at = text.IndexOf('"' + OddValues.Raw, StringComparison.Ordinal); at >= 0; at = text.IndexOf('"' + OddValues.Raw, at, StringComparison.Ordinal))
        {
            var end = at + 1;
            while (text[end] != '"')
                end += text[end] == '\\' ? 2 : 1;
            var raw = JsonSerializer.Deserialize<string>(text[at..(end + 1)])![OddValues.Raw.Length..];
            text = string.Concat(text.AsSpan(0, at), raw, text.AsSpan(end + 1));
        }

        return text;
    }

    /// <summary>One change of the bytes or of their encoding.</summary>
    private static byte[] Damage(byte[] body, Random random, StringBuilder recipe)
    {
        var kind = random.Next(22);
        var at = random.Next(body.Length + 1);
        var text = Encoding.UTF8.GetString(body);
        recipe.Append(CultureInfo.InvariantCulture, $" | damage {kind} at {at}");
        return kind switch
        {
            0 or 1 => body[..at],
            2 => body[at..],
            3 or 4 => Flipped(body, random),
            5 => [.. body[..at], .. Noise(random), .. body[at..]],
            6 => [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 30))..]],
            7 => [0xEF, 0xBB, 0xBF, .. body],
            8 => Encoding.Unicode.GetBytes(text),
            9 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            10 => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)],
            11 => Encoding.Latin1.GetBytes(text.Replace("e", "é", StringComparison.Ordinal)),
            12 => [.. body, .. body],
            13 => [.. body, .. "/* x */"u8],
            14 => Encoding.UTF8.GetBytes(text.Replace('"', '\'')),
            15 => Encoding.UTF8.GetBytes(text.Replace("}", ",}", StringComparison.Ordinal)),
            16 => [.. body[..at], 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, .. body[at..]],
            17 => [],
            18 => Encoding.UTF8.GetBytes(new string(' ', random.Next(5_000)) + text + new string('\n', random.Next(5_000))),
            19 => Gzipped(body),
            20 => Encoding.UTF8.GetBytes(text.Replace(":", random.Next(2) == 0 ? "" : "::", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes($"[{text}]"),
        };
    }

    private static HostileCase Misdeliver(int index, byte[] body, string authorization, Random random, StringBuilder recipe)
    {
        var kind = random.Next(12);
        recipe.Append(CultureInfo.InvariantCulture, $" | misdeliver {kind}");
        var good = new HostileCase(index, recipe.ToString(), body, "application/json", authorization);
        return kind switch
        {
            0 => good with { Authorization = null },
            1 => good with { Authorization = authorization[..random.Next(authorization.Length)] },
            2 => good with { Authorization = authorization.Replace("Bearer", "Basic", StringComparison.Ordinal) },
            3 => good with { Authorization = authorization + "x" },
            4 => good with { Authorization = "Bearer " + new string('e', random.Next(9_000)) + ".e30.x" },
            5 => good with { ContentType = null },
            6 => good with { Headers = "Content-Encoding: gzip\r\n" },
            7 => good with { Missing = random.Next(1, 500), IsWellFormed = false },
            8 => good with { Headers = "Transfer-Encoding: chunked\r\n", Body = [.. "zz\r\n"u8, .. body], IsWellFormed = false },
            9 => good with { Headers = "Transfer-Encoding: chunked\r\n", Body = Chunked(body) },
            10 => good with { Headers = $"X-Forwarded-For: 127.0.0.1\r\nx-ms-tenant-id: {new string('t', random.Next(200))}\r\nX-Odd: {OddValues.Token(random).ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal)}\r\n" },
            _ => good with { ContentType = ContentTypes[random.Next(ContentTypes.Length)] },
        };
    }

    private static byte[] Flipped(byte[] body, Random random)
    {
        byte[] flipped = [.. body];
        for (var i = random.Next(3); i >= 0 && flipped.Length > 0; i--)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 12)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }

    private static byte[] Chunked(byte[] body) => body.Length == 0 ? [.. "0\r\n\r\n"u8] : [.. Size(body.Length), .. body, .. "\r\n0\r\n\r\n"u8];

    private static byte[] Size(int size) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{size:x}\r\n"));

    private static IEnumerable<Slot> Slots(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.ToList().SelectMany(member => Slots(member.Value, $"{path}.{member.Key}").Prepend(new Slot(json, member.Key, 0, member.Value, $"{path}.{member.Key}"))),
        JsonArray array => array.ToList().SelectMany((item, i) => Slots(item, $"{path}[{i}]").Prepend(new Slot(array, "", i, item, $"{path}[{i}]"))),
        _ => [],
    };

    /// <summary>A place in the JSON that something else can stand in.</summary>
    private sealed record Slot(JsonNode Owner, string Name, int At, JsonNode? Value, string Path)
    {
        public void Set(JsonNode? value)
        {
            if (Owner is JsonObject json)
                json[Name] = value;
            else if (At < Owner.AsArray().Count)
                Owner.AsArray()[At] = value;
        }

        public void Remove()
        {
            if (Owner is JsonObject json)
                json.Remove(Name);
            else if (At < Owner.AsArray().Count)
                Owner.AsArray().RemoveAt(At);
        }
    }
}
