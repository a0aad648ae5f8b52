using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Ops.Health;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Ops.Health;

public sealed class TeamsCredentialsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("spk-certificate-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    [InlineData("bot.cer")]
    public void InUse_OfACertificate_EndsWithIt(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 30, 23, 30, 0, TimeSpan.Zero));
        var path = Path.Combine(folder.FullName, name);
        switch (Path.GetExtension(name))
        {
            case ".pem":
                File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem());
                break;
            case ".pfx":
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
                break;
            default:
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Cert));
                break;
        }

        // Half past midnight in Berlin.
        Assert.Equal(new Credential(CredentialKind.Certificate, new DateOnly(2027, 1, 31)), InUse(new TeamsOptions { CertificatePath = path }));
    }

    [Theory]
    [InlineData("nowhere.pem", null)]
    [InlineData("broken.pem", "-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----")]
    [InlineData("empty.pfx", "")]
    public void InUse_OfNoCertificate_HasNoEnd(string name, string? content)
    {
        var path = Path.Combine(folder.FullName, name);
        if (content is not null)
            File.WriteAllText(path, content);

        Assert.Equal(new Credential(CredentialKind.Certificate, null), InUse(new TeamsOptions { CertificatePath = path }));
    }

    [Fact]
    public void InUse_OfASecret_EndsWhenTheConfigurationSays()
    {
        Assert.Equal(new Credential(CredentialKind.ClientSecret, null), InUse(new TeamsOptions { ClientSecret = "x", CertificatePath = "unused.pem" }));
        Assert.Equal(new Credential(CredentialKind.ClientSecret, new DateOnly(2027, 1, 31)), InUse(new TeamsOptions { ClientSecret = "x", SecretExpiresOn = "2027-01-31" }));
    }

    [Fact]
    public void InUse_OfAManagedIdentity_IsNothingThatEnds() => Assert.Null(InUse(new TeamsOptions { ManagedIdentityClientId = "id", SecretExpiresOn = "2027-01-31" }));

    private static Credential? InUse(TeamsOptions options) => new TeamsCredentials(Options.Create(options)).InUse();
}
