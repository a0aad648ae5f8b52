using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Teams;

/// <summary>Asks Teams whether a person is a member, on every action anew: whoever has left the channel may no longer speak for the Amt.</summary>
internal sealed class TeamsRoster(ConnectorClient connector, TimeProvider clock) : IRoster
{
    /// <summary>An invoke must be answered within seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Membership> FindAsync(ConversationAddress address, string wireId, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var result = await connector.GetMemberAsync(address.ServiceUrl, address.ConversationId, wireId, either.Token);
            return result.Failure switch
            {
                // A member of another organisation in a shared channel does not answer for an Amt.
                null => result.Value!.TenantId is { Length: > 0 } tenant && tenant != address.TenantId ? Membership.NotAMember : Membership.Member,

                // A 403 is about the bot, not about the person.
                { HttpStatus: 404 or 400 } => Membership.NotAMember,
                _ => Membership.Unclear,
            };
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Membership.Unclear;
        }
    }
}
