using Microsoft.Extensions.Options;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol;

/// <summary>
/// How many turns are run per person and per tenant. Asked after admission, so that nobody can use up somebody else's without a token of Teams. What happens to the bot
/// itself (installed, removed, a channel renamed) is never held back: Teams does not say it again.
/// </summary>
internal sealed class TurnLimits(IOptions<TeamsOptions> options, TimeProvider time)
{
    private const int MostPersons = 10_000;

    private readonly Lock gate = new();
    private readonly TurnBuckets persons = new(options.Value.TurnsPerPerson, MostPersons);
    private readonly TurnBuckets tenants = new(options.Value.TurnsPerTenant, Math.Max(1, options.Value.AllowedTenants.Count));
    private readonly long start = time.GetTimestamp();

    /// <summary>Null when the turn may run, and is counted; otherwise it is not counted.</summary>
    public TurnLimit? Take(InboundActivity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
            return null;
        var tenant = activity.Conversation.TenantId is { Length: > 0 } named ? named : activity.ChannelData.Tenant?.Id ?? "";
        var person = $"{tenant} {activity.PersonKey}";
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            if (persons.WaitFor(person, now) is { Ticks: > 0 } ofPerson)
                return new TurnLimit(TurnLimitKind.Person, ofPerson);
            if (tenants.WaitFor(tenant, now) is { Ticks: > 0 } ofTenant)
                return new TurnLimit(TurnLimitKind.Tenant, ofTenant);
            persons.Take(person, now);
            tenants.Take(tenant, now);
            return null;
        }
    }
}

/// <summary>A turn that is not run.</summary>
/// <param name="Kind">Whose limit it was.</param>
/// <param name="Wait">Until there is room for one.</param>
internal sealed record TurnLimit(TurnLimitKind Kind, TimeSpan Wait);

/// <summary>Whose turns are counted.</summary>
internal enum TurnLimitKind
{
    Person,
    Tenant,
}
