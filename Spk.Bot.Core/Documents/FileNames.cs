using System.Globalization;
using System.Text;

namespace Spk.Bot.Core.Documents;

/// <summary>Names of files that every system takes.</summary>
public static class FileNames
{
    private const int Limit = 60;

    /// <summary>Letters (umlauts too), digits and hyphens of a name, e.g. <c>Ausschuss-für-Bildung</c>; never empty.</summary>
    public static string Part(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in DocumentText.Clean(name).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(rune.ToString());
            else if (kept.Length > 0 && kept[^1] != '-' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
                kept.Append('-');
            if (kept.Length >= Limit)
                break;
        }

        var part = kept.ToString().Trim('-');
        return part.Length == 0 ? "Dokument" : part;
    }
}
