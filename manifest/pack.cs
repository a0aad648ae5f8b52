// Makes the Teams app package: dotnet run manifest/pack.cs -- --bot-id GUID --website URL
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

const string Usage = """
    Usage: dotnet run manifest/pack.cs -- --bot-id GUID --website URL [options]

      --bot-id GUID      app id of the bot's registration (Teams:AppId)
      --website URL      https page about the bot
      --privacy URL      privacy notice (default: the website)
      --terms URL        terms of use (default: the website)
      --developer NAME   who runs the bot, at most 32 characters (default: Bezirksamt Neukölln von Berlin)
      --app-id GUID      id of the Teams app (default: the bot's)
      --out FILE         default: manifest/build/spk-bot.zip
    """;

string[] parts = ["manifest.json", "en.json", "color.png", "outline.png"];
string[] names = ["--bot-id", "--website", "--privacy", "--terms", "--developer", "--app-id", "--out"];

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i < args.Length; i += 2)
{
    if (!names.Contains(args[i]) || i + 1 == args.Length || !options.TryAdd(args[i], args[i + 1]))
        return Wrong($"{args[i]} is unknown, without a value, or given twice.");
}

if (!options.TryGetValue("--bot-id", out var botId) || !options.TryGetValue("--website", out var website))
    return Wrong("--bot-id and --website are needed.");

var values = new Dictionary<string, string>(StringComparer.Ordinal)
{
    ["BOT_ID"] = botId,
    ["APP_ID"] = options.GetValueOrDefault("--app-id", botId),
    ["DEVELOPER"] = options.GetValueOrDefault("--developer", "Bezirksamt Neukölln von Berlin"),
    ["WEBSITE_URL"] = website,
    ["PRIVACY_URL"] = options.GetValueOrDefault("--privacy", website),
    ["TERMS_URL"] = options.GetValueOrDefault("--terms", website),
};
foreach (var (name, value) in values)
{
    if (name.EndsWith("_ID", StringComparison.Ordinal) && !Guid.TryParseExact(value, "D", out _))
        return Wrong($"{value} is no GUID.");
    if (name.EndsWith("_URL", StringComparison.Ordinal) && !(Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps))
        return Wrong($"{value} is no https URL.");
}

if (values["DEVELOPER"].Length > 32)
    return Wrong("The developer's name is longer than 32 characters.");

var folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var zip = Path.GetFullPath(options.GetValueOrDefault("--out", Path.Combine(folder, "build", "spk-bot.zip")));
Directory.CreateDirectory(Path.GetDirectoryName(zip)!);

// Every part at the root, the texts in UTF-8 without a mark: Teams refuses anything else.
using (var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create))
{
    foreach (var part in parts)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, part));
        await using var entry = archive.CreateEntry(part).Open();
        await entry.WriteAsync(part == "manifest.json" ? Fill(bytes) : bytes);
    }
}

Console.WriteLine(zip);
return 0;

byte[] Fill(byte[] template)
{
    var text = Encoding.UTF8.GetString(template);
    foreach (var (name, value) in values)
        text = text.Replace($"{{{{{name}}}}}", JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value, StringComparison.Ordinal);
    return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
}

static int Wrong(string reason)
{
    Console.Error.WriteLine(reason);
    Console.Error.WriteLine(Usage);
    return 2;
}
