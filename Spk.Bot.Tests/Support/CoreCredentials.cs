using Spk.Bot.Core.Credentials;

namespace Spk.Bot.Tests.Support;

/// <summary>The credential that a test says is in use; none at first.</summary>
internal sealed class CoreCredentials : ICredentialBook
{
    public Credential? Current { get; set; }

    public Credential? InUse() => Current;
}
