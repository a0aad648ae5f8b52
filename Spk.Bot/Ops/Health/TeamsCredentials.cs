using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Time;
using Spk.Bot.Protocol;

namespace Spk.Bot.Ops.Health;

/// <summary>What the section <c>Teams</c> names. The certificate's file is read anew each time: it may have been replaced.</summary>
internal sealed class TeamsCredentials(IOptions<TeamsOptions> options) : ICredentialBook
{
    public Credential? InUse() => options.Value switch
    {
        { ClientSecret: { Length: > 0 } } teams => new Credential(CredentialKind.ClientSecret, teams.SecretEnd),
        { CertificatePath: { Length: > 0 } path } => new Credential(CredentialKind.Certificate, EndOf(path)),
        _ => null,
    };

    /// <summary>Null when there is no certificate that can be read.</summary>
    private static DateOnly? EndOf(string path)
    {
        try
        {
            var isPkcs12 = X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12;
            using var certificate = isPkcs12 ? X509CertificateLoader.LoadPkcs12FromFile(path, password: null) : X509CertificateLoader.LoadCertificateFromFile(path);
            return BerlinTime.DayOf(certificate.NotAfter.ToUniversalTime());
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
