namespace Spk.Bot.Core.Questions;

/// <summary>A place that a question names.</summary>
/// <param name="Label">As people call it.</param>
/// <param name="Typed">The text that names it again.</param>
/// <param name="Regions">Ids; empty for the borough.</param>
internal sealed record NamedPlace(string Label, string Typed, IReadOnlyList<string> Regions);
