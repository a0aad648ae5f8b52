using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Deadlines;

/// <summary>"Gelöst?" of one need, to be answered with yes, or with no and a reason.</summary>
/// <param name="ReasonMissing">A no came without one.</param>
public sealed record SolvedView(ReminderLine Line, bool ReasonMissing) : CardView;
