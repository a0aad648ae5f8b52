namespace Spk.Bot.Core.Districts;

/// <summary>An Amt, a service unit or an officer (Beauftragte:r) who answers for themes; the OE SPK is one too.</summary>
/// <param name="Key">Stable key, e.g. <c>jugendamt</c>.</param>
/// <param name="Name">Full name, e.g. <c>Straßen- und Grünflächenamt</c>.</param>
/// <param name="Abbreviation">As the house writes it, e.g. <c>SGA</c>.</param>
public sealed record Department(string Key, string Name, string Abbreviation, IReadOnlyList<string> Aliases);
