using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;

namespace Spk.Bot.Tests.Support;

/// <summary>Stands in for the member lists of Teams.</summary>
internal sealed class CoreRoster : IRoster
{
    private readonly HashSet<(string Conversation, string WireId)> members = [];
    private readonly HashSet<string> unclear = [];
    private readonly List<string> asked = [];

    /// <summary>Conversations whose roster was asked, in order.</summary>
    public IReadOnlyList<string> Asked => asked;

    public void Join(string conversationId, string wireId) => members.Add((conversationId, wireId));

    /// <summary>This conversation's roster does not answer in time.</summary>
    public void Silence(string conversationId) => unclear.Add(conversationId);

    public Task<Membership> FindAsync(ConversationAddress address, string wireId, CancellationToken cancellationToken)
    {
        lock (asked)
            asked.Add(address.ConversationId);
        return Task.FromResult(
            unclear.Contains(address.ConversationId) ? Membership.Unclear
            : members.Contains((address.ConversationId, wireId)) ? Membership.Member
            : Membership.NotAMember);
    }
}
