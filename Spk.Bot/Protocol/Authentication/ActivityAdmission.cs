using Microsoft.Extensions.Options;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Authentication;

/// <summary>What a valid token does not prove: that this activity is Teams' own, speaks for the service it names, and comes from an allowed tenant.</summary>
internal sealed class ActivityAdmission(ServiceUrlGate gate, IOptions<TeamsOptions> options)
{
    private const string Teams = "msteams";

    /// <summary>Null when the activity may pass.</summary>
    /// <param name="activity">As it came.</param>
    /// <param name="token">Null only for a caller who may come without one.</param>
    public AdmissionRefusal? Check(InboundActivity activity, VerifiedToken? token)
    {
        if (activity.ChannelId != Teams)
            return AdmissionRefusal.Channel;
        if (token is not null && !token.Endorsements.Contains(Teams))
            return AdmissionRefusal.Endorsement;
        if (token is not null && !ServiceUrls.AreSame(token.ServiceUrl, activity.ServiceUrl))
            return AdmissionRefusal.ServiceUrlClaim;
        if (!gate.IsTrusted(activity.ServiceUrl) && !(token is null && gate.IsPlayground(activity.ServiceUrl)))
            return AdmissionRefusal.ServiceUrlHost;
        return IsOfAllowedTenant(activity) ? null : AdmissionRefusal.Tenant;
    }

    private bool IsOfAllowedTenant(InboundActivity activity)
    {
        var said = new[] { activity.Conversation.TenantId, activity.ChannelData.Tenant?.Id }
            .Where(tenant => !string.IsNullOrEmpty(tenant)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return said is [{ } tenant] && options.Value.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>For the log alone: the caller learns no reason.</summary>
internal enum AdmissionRefusal
{
    Channel,
    Endorsement,
    ServiceUrlClaim,
    ServiceUrlHost,
    Tenant,
}
