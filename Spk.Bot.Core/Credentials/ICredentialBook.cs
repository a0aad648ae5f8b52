namespace Spk.Bot.Core.Credentials;

/// <summary>The credential in use. Configuration and files know it, so the edge brings it.</summary>
public interface ICredentialBook
{
    /// <summary>Null when the one in use does not end by itself.</summary>
    Credential? InUse();
}
