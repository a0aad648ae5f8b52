namespace Spk.Bot.Core.Districts;

/// <summary>Something that does not make sense in a district; the file gives it line and column.</summary>
/// <param name="Path">For example <c>themes[3].lead</c>.</param>
/// <param name="Message">One English line.</param>
public sealed record SenseFault(string Path, string Message);
