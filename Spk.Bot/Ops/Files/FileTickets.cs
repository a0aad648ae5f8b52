using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;

namespace Spk.Bot.Ops.Files;

/// <summary>
/// Seals tickets with AES-GCM: signed, and closed too, since a link lies in histories and says who asked for what. All instances derive the same key from the same secret, so
/// that nothing is stored; whoever changes the secret ends all links.
/// </summary>
internal sealed class FileTickets(IOptions<DownloadOptions> options, IOptions<TeamsOptions> teams, TimeProvider clock)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MostCharacters = 6_000;

    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private readonly byte[]? key = KeyOf(options.Value.Secret is { Length: > 0 } own ? own : teams.Value.ClientSecret);

    /// <summary>There is a secret.</summary>
    public bool CanSeal => key is not null;

    /// <summary>An export can come through Teams.</summary>
    public bool HasConsent => CanSeal && options.Value.Consent;

    /// <exception cref="InvalidOperationException">There is no secret.</exception>
    public string Seal(FileTicket ticket, FilePurpose purpose)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(ticket, Json);
        var token = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key ?? throw new InvalidOperationException("No secret is configured."), TagBytes);
        cipher.Encrypt(token.AsSpan(0, NonceBytes), plain, token.AsSpan(NonceBytes, plain.Length), token.AsSpan(NonceBytes + plain.Length), [(byte)purpose]);
        return Base64Url.EncodeToString(token);
    }

    /// <returns>Null when it was not sealed here, for another purpose, has been changed, or is over.</returns>
    public FileTicket? Open(string? token, FilePurpose purpose)
    {
        if (key is null || token is null || token.Length > MostCharacters || !Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= NonceBytes + TagBytes)
            return null;
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length), plain, [(byte)purpose]);
            return JsonSerializer.Deserialize<FileTicket>(plain, Json) is { } ticket && clock.GetUtcNow() < ticket.Until ? ticket : null;
        }
        catch (Exception exception) when (exception is AuthenticationTagMismatchException or JsonException)
        {
            // Not ours, or of a version that wrote it otherwise.
            return null;
        }
    }

    /// <summary>Where the file can be had; null where the server has no public address or no secret.</summary>
    public string? LinkTo(FileTicket ticket) =>
        CanSeal && options.Value.PublicUrl is { Length: > 0 } url ? $"{url.TrimEnd('/')}{DownloadEndpoint.Prefix}{Seal(ticket, FilePurpose.Download)}" : null;

    private static byte[]? KeyOf(string? secret) =>
        string.IsNullOrEmpty(secret) ? null : HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "Spk.Bot files 1"u8.ToArray());
}
