using Microsoft.Extensions.Options;

namespace Spk.Bot.Protocol;

/// <summary>Names every fault of the configuration at once, by its key. Never "no app id, so no authentication".</summary>
internal sealed class TeamsOptionsCheck(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(TeamsOptions options)
    {
        if (!environment.IsDevelopment())
        {
            if (string.IsNullOrWhiteSpace(options.AppId))
                yield return "Teams:AppId is missing.";
            if (string.IsNullOrWhiteSpace(options.TenantId))
                yield return "Teams:TenantId is missing.";
            if (!options.HasCredential)
                yield return "A credential is missing: Teams:ClientSecret, Teams:CertificatePath, Teams:FederatedTokenFile or Teams:ManagedIdentityClientId.";
            if (options.DangerouslyAllowUnauthenticatedRequests)
                yield return "Teams:DangerouslyAllowUnauthenticatedRequests is for the environment Development alone.";
        }

        if (!ServiceUrls.IsSafe(options.OpenIdMetadataUrl))
            yield return "Teams:OpenIdMetadataUrl is no https URL (http is for loopback alone).";
        if (!string.IsNullOrEmpty(options.TokenEndpoint) && !ServiceUrls.IsSafe(options.TokenEndpoint))
            yield return "Teams:TokenEndpoint is no https URL (http is for loopback alone).";
        if (!string.IsNullOrEmpty(options.SecretExpiresOn) && options.SecretEnd is null)
            yield return "Teams:SecretExpiresOn is no date of the form 2027-01-31.";
        for (var i = 0; i < options.AllowedServiceUrls.Count; i++)
        {
            if (AllowedServiceUrl.Parse(options.AllowedServiceUrls[i]) is null)
                yield return $"Teams:AllowedServiceUrls:{i} is no host, no suffix with its dot and no https URL (loopback: write the URL with its port).";
        }

        foreach (var (name, rate) in new[] { ("TurnsPerPerson", options.TurnsPerPerson), ("TurnsPerTenant", options.TurnsPerTenant) })
        {
            if (!rate.IsPossible)
                yield return $"Teams:{name} needs a PerSecond above 0 and a Burst of at least 1.";
        }

        foreach (var (list, values) in new[] { ("AllowedTenants", options.AllowedTenants), ("Issuers", options.Issuers) })
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(values[i]))
                    yield return $"Teams:{list}:{i} is empty.";
            }
        }
    }
}
