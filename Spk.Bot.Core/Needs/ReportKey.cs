using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// Recognises the same report sent twice (second click, old form submitted again, redelivery under a new id): same person, same contents, same UTC day.
/// The day keeps a text that is reported again next year from being swallowed.
/// </summary>
public static class ReportKey
{
    public static string Of(string personId, ValidReport report, DateTimeOffset at)
    {
        var text = string.Join(
            '\u001f',
            at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            personId,
            report.Title,
            report.Description,
            report.RegionId,
            report.AreaId,
            report.Theme,
            report.Place,
            report.Urgency);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
