using System.Security.Cryptography;
using System.Text;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Figures;

/// <summary>When a person last asked about something. Forgotten after <see cref="ForgetQuestions.Kept"/>.</summary>
/// <param name="personId">Entra object id.</param>
/// <param name="scope"><see cref="ScopeOf"/>.</param>
public sealed class LastQuestion(string personId, string scope)
{
    public string PersonId { get; private set; } = personId;

    public string Scope { get; private set; } = scope;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>Thirty-two hexadecimal digits, the same for the same regions, departments and themes in any order. Days and condition do not matter.</summary>
    public static string ScopeOf(NeedFilter filter) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', Part(filter.Regions), Part(filter.Departments), Part(filter.Themes)))))[..32];

    private static string Part(IEnumerable<string> keys) => string.Join(',', keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
