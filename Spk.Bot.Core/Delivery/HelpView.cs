namespace Spk.Bot.Core.Delivery;

/// <summary>What the person can type here.</summary>
/// <param name="CanReport">The person may report needs.</param>
/// <param name="CanLink">The person is of the OE SPK.</param>
/// <param name="InChannel">Asked in a channel, where the bot must be mentioned.</param>
/// <param name="LinkedPlaces">Names of what this channel is linked with.</param>
public sealed record HelpView(bool CanReport, bool CanLink, bool InChannel, IReadOnlyList<string> LinkedPlaces) : CardView;
