using System.Text.RegularExpressions;

namespace Spk.Bot.Core.Needs;

/// <summary>Spots what looks like personal data in a free text, to warn before it is sent. A hint for the sender, never a refusal.</summary>
public static partial class PersonalDataScan
{
    public static IReadOnlyList<PersonalDataKind> Find(params IEnumerable<string> texts)
    {
        var kinds = new SortedSet<PersonalDataKind>();
        foreach (var text in texts)
        {
            if (Email().IsMatch(text))
                kinds.Add(PersonalDataKind.EmailAddress);
            var rest = Iban().Replace(text, "");
            if (rest.Length != text.Length)
                kinds.Add(PersonalDataKind.BankAccount);
            if (Phone().IsMatch(rest))
                kinds.Add(PersonalDataKind.PhoneNumber);
        }

        return [.. kinds];
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,5}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Email();

    // German numbers as people write them: +49 or 0, then at least seven more digits with blanks, slashes, hyphens or the area code's bracket between.
    [GeneratedRegex(@"(?<![\d-])(\+49|0049|0)[ /-]?(\(0\))?[1-9](?:[ /)-]{0,2}\d){6,12}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Iban();
}
