namespace Spk.Bot.Core.Needs;

/// <summary>Who clicked, and where, as the verified activity says.</summary>
/// <param name="PersonId">Entra object id.</param>
/// <param name="WireId">The channel's own id of the person (<c>29:…</c>), by which rosters are asked.</param>
/// <param name="RootConversationId">Without <c>;messageid=</c>.</param>
/// <param name="Department">Whose copy was clicked: it decides where one channel is linked with several Ämter. Null: nobody's.</param>
/// <param name="Coordinations">Keys of the coordinations whose own channel was clicked in: its members report and reply there. Null: none.</param>
public sealed record Clicker(string PersonId, string WireId, string Name, string RootConversationId, string? Department = null, IReadOnlyList<string>? Coordinations = null);
