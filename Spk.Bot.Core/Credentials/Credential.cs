namespace Spk.Bot.Core.Credentials;

/// <summary>What the bot proves itself with towards Teams.</summary>
/// <param name="ExpiresOn">Last day, in Berlin, on which it can be relied on; null when nobody can tell.</param>
public sealed record Credential(CredentialKind Kind, DateOnly? ExpiresOn);

/// <summary>The two that end by themselves; a managed identity and a federated token renew themselves.</summary>
public enum CredentialKind
{
    ClientSecret = 0,
    Certificate = 1,
}
