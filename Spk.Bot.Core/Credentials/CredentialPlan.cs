using System.Globalization;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Credentials;

/// <summary>
/// When the end of a credential is announced: 60, 30 and 7 days ahead, in office hours. A step that falls on a day without office is taken on the business day before, since
/// later may be too late; one that was missed is made up for, unless the next one has come meanwhile.
/// </summary>
public static class CredentialPlan
{
    /// <summary>Below so many days readiness is degraded: the last announcement is out.</summary>
    public const int LastStep = 7;

    private static readonly int[] Steps = [60, 30, LastStep];

    /// <summary>Null when nothing is due now. Due is not yet announced: the announcement is made once by its <see cref="CredentialStep.Subject"/>.</summary>
    public static CredentialStep? Due(Credential? credential, DateTimeOffset now, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (credential?.ExpiresOn is not { } end || calendar.NextOfficeInstant(now) != now)
            return null;
        var today = BerlinTime.DayOf(now);
        var reached = Steps.Where(days => today >= OnOrBefore(end.AddDays(-days), calendar)).ToList();
        return reached.Count > 0 && today <= end ? new CredentialStep(credential.Kind, end, reached.Min()) : null;
    }

    private static DateOnly OnOrBefore(DateOnly day, BusinessCalendar calendar) => calendar.IsBusinessDay(day) ? day : calendar.AddBusinessDays(day, -1);
}

/// <summary>One announcement.</summary>
/// <param name="Days">60, 30 or 7.</param>
public sealed record CredentialStep(CredentialKind Kind, DateOnly ExpiresOn, int Days)
{
    /// <summary>Unique per credential, end and step, e.g. <c>credential:ClientSecret:2027-01-31:30</c>; a renewed one is announced anew.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"credential:{Kind}:{ExpiresOn:yyyy-MM-dd}:{Days}");
}
