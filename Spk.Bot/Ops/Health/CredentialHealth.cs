using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Ops.Health;

/// <summary>The credential in use does not end within days.</summary>
internal sealed class CredentialHealth(ICredentialBook book, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(book.InUse(), BerlinTime.DayOf(clock.GetUtcNow())));

    public static HealthCheckResult Judge(Credential? credential, DateOnly today)
    {
        switch (credential)
        {
            case null:
                return HealthCheckResult.Healthy("The credential in use does not end by itself.");
            case { Kind: CredentialKind.ClientSecret, ExpiresOn: null }:
                return HealthCheckResult.Healthy("Nobody knows when the client secret ends: set Teams:SecretExpiresOn.");
            case { ExpiresOn: null }:
                return HealthCheckResult.Degraded("The certificate cannot be read. Check Teams:CertificatePath.");
            case { ExpiresOn: { } end }:
                var left = end.DayNumber - today.DayNumber;
                var what = credential.Kind == CredentialKind.Certificate ? "certificate" : "client secret";
                return left switch
                {
                    < 0 => HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"The {what} ended {-left} days ago. Renew it, or correct its date.")),
                    < CredentialPlan.LastStep => HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"The {what} ends in {left} days. Renew it.")),
                    _ => HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"The {what} ends in {left} days.")),
                };
        }
    }
}
