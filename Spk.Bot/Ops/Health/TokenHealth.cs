using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Ops.Health;

/// <summary>The bot has, or gets, its token for Teams' connector. Asks itself when nobody has lately, so that a wrong secret is seen at the start and not at the first card.</summary>
internal sealed class TokenHealth(ConnectorToken tokens, IOptions<TeamsOptions> options, TimeProvider clock) : IHealthCheck
{
    /// <summary>After a failure the probe leaves the token endpoint in peace for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.HasCredential)
            return HealthCheckResult.Healthy("No credential is configured; that is possible in Development alone.");
        if (tokens.LastAttempt is not { Expires: null } failed || clock.GetUtcNow() - failed.At >= Pause)
        {
            try
            {
                await tokens.GetAsync(CancellationToken.None).WaitAsync(Patience, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                return HealthCheckResult.Unhealthy("The token endpoint has not answered for five seconds. Nothing can be sent to Teams. Check the network and Teams:TokenEndpoint.");
            }
        }

        return Judge(tokens.LastAttempt, clock.GetUtcNow());
    }

    public static HealthCheckResult Judge(TokenAttempt? last, DateTimeOffset now) => last switch
    {
        null => HealthCheckResult.Healthy("No token was needed yet."),
        { Expires: { } end } when end > now => HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"A token was had {Ago(last, now)} and is good for {(int)(end - now).TotalMinutes} minutes.")),
        { Expires: not null } => HealthCheckResult.Degraded("The token has ended and no new one was asked for yet."),
        { Code: { } code } => HealthCheckResult.Unhealthy($"The token endpoint refused the bot {Ago(last, now)}: {code}. {Advice(code)} Nothing can be sent to Teams until then."),
        _ => HealthCheckResult.Unhealthy($"The token endpoint could not be reached, last tried {Ago(last, now)}. Nothing can be sent to Teams. Check the network and Teams:TokenEndpoint."),
    };

    private static string Ago(TokenAttempt last, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{(int)(now - last.At).TotalSeconds} seconds ago");

    /// <summary>Entra's codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes.</summary>
    private static string Advice(string code) => code switch
    {
        "AADSTS7000215" => "Teams:ClientSecret is wrong (the secret's value is needed, not its id).",
        "AADSTS7000222" => "The client secret has expired; make a new one.",
        "AADSTS700016" => "Teams:AppId is not known in the tenant Teams:TenantId.",
        "AADSTS90002" or "AADSTS900023" => "Teams:TenantId is no tenant.",
        "AADSTS700027" => "The certificate is not the one of the app registration, or has expired.",
        "AADSTS7000112" => "The app registration is disabled.",
        _ => "Check Teams:AppId, Teams:TenantId and the credential.",
    };
}
