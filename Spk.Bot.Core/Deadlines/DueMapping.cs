using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// Columns beside a need and its shares that hold what <see cref="DueDates"/> says, for questions over an index. They belong to the rows and not to the objects, since the
/// history alone does not tell them: rules and calendar do too. Written in each save that changes a need (<see cref="KeepDueDates"/>), checked by the auditor.
/// </summary>
internal sealed class DueMapping : IEntityTypeConfiguration<Need>
{
    /// <summary>When the clock looks at the need again (UTC); null: never, as things stand.</summary>
    public const string NextLookAt = "NextLookAt";

    /// <summary>Until when (Berlin day) the OE SPK is to decide; null: it is not.</summary>
    public const string DecideBy = "DecideBy";

    /// <summary>Until when (Berlin day) the share is to be acknowledged; null: it is, or needs not be.</summary>
    public const string AcknowledgeBy = "AcknowledgeBy";

    /// <summary>The rules by which these columns were reckoned (<see cref="KeyOf"/>).</summary>
    public const string ReckonedBy = "ReckonedBy";

    /// <summary>Raised when the reckoning itself changes.</summary>
    private const int Reckoning = 2;

    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.Property<DateTimeOffset?>(NextLookAt);
        builder.Property<DateOnly?>(DecideBy);
        builder.Property<string>(ReckonedBy).HasMaxLength(16).IsUnicode(false).IsRequired().HasDefaultValue("");
        builder.HasIndex(NextLookAt);
        builder.HasIndex(ReckonedBy);
    }

    /// <summary>Sixteen hexadecimal digits: other rules, another calendar or another reckoning, another key.</summary>
    public static string KeyOf(District district) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Reckoning, district.Deadlines, district.OfficeHours })))[..16];

    /// <param name="entry">Tracked, with all shares and entries.</param>
    public static void Write(EntityEntry<Need> entry, District district, BusinessCalendar calendar, string key, DateTimeOffset now)
    {
        var due = DueDates.Of(entry.Entity, district.Deadlines, calendar);
        SetDays(entry, due);
        FigureMapping.Write(entry, calendar);
        entry.Property(ReckonedBy).CurrentValue = key;
        entry.Property(NextLookAt).CurrentValue = ReminderPlan.NextLook(ReminderPlan.Of(due, district.Deadlines, calendar, now), Nothing, now);
    }

    /// <summary>Puts right what is wrong; to look at a need too early is not wrong.</summary>
    /// <param name="entry">Tracked, with all shares and entries.</param>
    /// <param name="said">The need's steps that have been said.</param>
    /// <returns>Whether something was wrong.</returns>
    public static bool Mend(EntityEntry<Need> entry, District district, BusinessCalendar calendar, IReadOnlySet<StepKey> said, DateTimeOffset now)
    {
        var due = DueDates.Of(entry.Entity, district.Deadlines, calendar);
        var isWrong = SetDays(entry, due) | FigureMapping.Write(entry, calendar);
        var look = entry.Property(NextLookAt);
        if (ReminderPlan.NextLook(ReminderPlan.Of(due, district.Deadlines, calendar, now), said, now) is not { } next)
            return isWrong;

        // What is over the day's budget waits until the next office morning.
        var latest = next > now ? next : calendar.OpeningOn(calendar.AddBusinessDays(BerlinTime.DayOf(now), 1));
        if (look.CurrentValue is DateTimeOffset at && at <= latest)
            return isWrong;
        look.CurrentValue = next;
        return true;
    }

    private static bool SetDays(EntityEntry<Need> entry, IReadOnlyList<Deadline> due)
    {
        var isOther = Set(entry, DecideBy, due.FirstOrDefault(d => d.Kind == DeadlineKind.Decision)?.On);
        foreach (var share in entry.Entity.Responsibilities)
            isOther |= Set(entry.Context.Entry(share), AcknowledgeBy, due.FirstOrDefault(d => d.Kind == DeadlineKind.Acknowledge && d.Department == share.Department)?.On);
        return isOther;
    }

    private static readonly HashSet<StepKey> Nothing = [];

    private static bool Set(EntityEntry entry, string column, DateOnly? day)
    {
        var property = entry.Property(column);
        if (Equals(property.CurrentValue, day))
            return false;
        property.CurrentValue = day;
        return true;
    }
}

internal sealed class ShareDueMapping : IEntityTypeConfiguration<Responsibility>
{
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        builder.Property<DateOnly?>(DueMapping.AcknowledgeBy);
        builder.HasIndex(DueMapping.AcknowledgeBy);
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.HasKey(r => new { r.NeedId, r.Department, r.Kind, r.Stage, r.DueOn });
        builder.Property(r => r.Department).HasMaxLength(80);
        builder.Ignore(r => r.Key);
        builder.HasIndex(r => r.Placement);
        builder.Property(r => r.ConfirmedAt).IsConcurrencyToken();
        builder.HasOne<Need>().WithMany().HasForeignKey(r => r.NeedId);
    }
}
