using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Delivery;

/// <summary>What a card is about, as a notice to the OE SPK names it.</summary>
internal static class SubjectName
{
    /// <returns>The need's number, or the word for a digest.</returns>
    public static string Of(PlacementKind kind, string subject, District district) => kind != PlacementKind.Need ? "Übersicht" : NumberOf(subject, district) ?? subject;

    /// <returns>Null where the subject is no need's id.</returns>
    public static string? NumberOf(string subject, District district) =>
        long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new NeedId(id).ToNumber(district.NumberPrefix) : null;
}
