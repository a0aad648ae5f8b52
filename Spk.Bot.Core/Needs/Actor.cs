namespace Spk.Bot.Core.Needs;

/// <summary>Who does something, as the edge has established it.</summary>
/// <param name="PersonId">Entra object id (opaque string).</param>
/// <param name="Name">As Teams shows it.</param>
/// <param name="Organisation">On whose behalf: a department, a coordination, the OE SPK.</param>
public sealed record Actor(string PersonId, string Name, string Organisation);
