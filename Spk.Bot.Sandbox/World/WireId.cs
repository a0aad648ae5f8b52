using System.Security.Cryptography;
using System.Text;

namespace Spk.Bot.Sandbox.World;

/// <summary>
/// Ids in the forms that Teams gives them, made from a name: the same world has the same ids after a restart,
/// so that a bot which kept its database still knows its channels.
/// </summary>
public static class WireId
{
    /// <summary>A person as one bot sees it: <c>29:1…</c>.</summary>
    public static string User(string key) => "29:1" + Letters("user:" + key, 64);

    /// <summary>A personal chat: <c>a:1…</c>.</summary>
    public static string Chat(string personKey) => "a:1" + Letters("chat:" + personKey, 86);

    /// <summary>A team's channel: <c>19:…@thread.tacv2</c>.</summary>
    public static string Channel(string name) => $"19:{Letters("channel:" + name, 43)}1@thread.tacv2";

    /// <summary>The bot itself: <c>28:{appId}</c>.</summary>
    public static string Bot(string appId) => "28:" + appId;

    /// <summary>An Entra object id: a GUID of version 4 in its form.</summary>
    public static string Entra(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("entra:" + key))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static string Letters(string seed, int length) =>
        Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(seed))).Replace('+', '-').Replace('/', '_')[..length];
}
