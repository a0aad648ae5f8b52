using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Exports;

/// <summary>What is to be exported, and as what.</summary>
/// <param name="Filter">Of meetings and digests only its days count.</param>
public sealed record ExportRequest(ExportKind Kind, ExportFormat Format, NeedFilter Filter);
