using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>A need's history on demand, as one audience may read it.</summary>
/// <param name="Lines">The latest, newest last.</param>
/// <param name="Older">How many before them are left out.</param>
public sealed record NeedHistoryView(string Number, int Version, Audience Audience, string Title, IReadOnlyList<HistoryLine> Lines, int Older) : CardView;
