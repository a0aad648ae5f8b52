namespace Spk.Bot.Core.Districts;

/// <summary>Checks that a district makes sense as a whole.</summary>
public static class DistrictCheck
{
    public static IReadOnlyList<SenseFault> Of(District district) => [];
}

/// <summary>Something that does not make sense in a district.</summary>
/// <param name="Path">For example <c>themes[3].lead</c>.</param>
/// <param name="Message">One English line.</param>
public sealed record SenseFault(string Path, string Message);
