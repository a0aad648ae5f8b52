namespace Spk.Bot.Core.Districts;

/// <summary>Handlungsfeld with its usual responsibility: one lead department (Federführung) and those that take part (Beteiligung).</summary>
/// <param name="Lead">Department key; null when only <see cref="RoutingRule"/>s name a lead.</param>
/// <param name="With">Department keys.</param>
/// <param name="Keywords">Words (lower case, German) by which a free sentence is recognised, e.g. <c>zebrastreifen</c>.</param>
public sealed record Theme(string Key, string Name, string? Lead, IReadOnlyList<string> With, IReadOnlyList<string> Keywords)
{
    /// <summary>Ready answers that the Amt can start from; may be empty.</summary>
    public IReadOnlyList<AnswerTemplate> Answers { get; init; } = [];
}

/// <summary>An exception from a theme's usual responsibility, for some regions. A rule beats the theme's default; two rules for one pair are a fault of the file.</summary>
/// <param name="Id">Shown to people as the reason's source, e.g. <c>R-07</c>.</param>
/// <param name="Regions">Region ids; empty means every region.</param>
/// <param name="Reason">One German sentence for "Warum bei uns?".</param>
public sealed record RoutingRule(string Id, string Theme, IReadOnlyList<string> Regions, string Lead, IReadOnlyList<string> With, string Reason);
