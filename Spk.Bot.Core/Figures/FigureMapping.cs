using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Figures;

/// <summary>
/// Columns beside a need and its shares that figures are counted by: when it ended and how, and how many business days a department took. They are reckoned from the history with the
/// calendar, in the same save as the due dates and brought up to date by the same reckoning. None of them is about a person.
/// </summary>
internal sealed class FigureMapping : IEntityTypeConfiguration<Need>
{
    /// <summary>When the need was completed (UTC); null: it is open.</summary>
    public const string EndedAt = "EndedAt";

    /// <summary>How (<see cref="CompletionKind"/>); null: it is open.</summary>
    public const string EndedAs = "EndedAs";

    /// <summary>Business days from the start of the share's clock to the department's first sign; null: none yet.</summary>
    public const string AcknowledgedIn = "AcknowledgedIn";

    /// <summary>Business days from the start of the share's clock to its first answer or completion; an interim reply is none. Null: none yet.</summary>
    public const string AnsweredIn = "AnsweredIn";

    /// <summary>Since when (UTC) the share is externally open; null: it is not.</summary>
    public const string ExternalSince = "ExternalSince";

    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.Property<DateTimeOffset?>(EndedAt);
        builder.Property<CompletionKind?>(EndedAs);
        builder.HasIndex(nameof(Need.RegionId), nameof(Need.ReportedAt));
        builder.HasIndex(nameof(Need.RegionId), EndedAt);
        builder.HasIndex(EndedAt);

        // All that counts of open needs read, so that no row of a need (half a kilobyte of text) is fetched for it.
        builder.HasIndex(nameof(Need.Status), nameof(Need.RegionId), nameof(Need.Lead), nameof(Need.Theme), nameof(Need.ReportedAt), DueMapping.DecideBy);
    }

    /// <param name="entry">Tracked, with all shares and entries.</param>
    /// <returns>Whether something was other than it is now.</returns>
    public static bool Write(EntityEntry<Need> entry, BusinessCalendar calendar)
    {
        var need = entry.Entity;
        var end = need.Completion;
        var isOther = Set(entry, EndedAt, end?.At) | Set(entry, EndedAs, end?.Kind);
        foreach (var share in need.Responsibilities)
        {
            var history = need.Entries.Where(e => e.Department == share.Department).OrderBy(e => e.Sequence).ToList();
            var row = entry.Context.Entry(share);
            isOther |= Set(row, AcknowledgedIn, Days(history.Find(e => IsSign(e.Kind))))
                | Set(row, AnsweredIn, Days(history.Find(e => e.Kind is EntryKind.Answered or EntryKind.Completed)))
                | Set(row, ExternalSince, Since(need, share, history));

            int? Days(Entry? first) => first is null ? null : Math.Max(0, calendar.BusinessDaysBetween(BerlinTime.DayOf(share.ClockFrom), BerlinTime.DayOf(first.At)));
        }

        return isOther;
    }

    private static bool IsSign(EntryKind kind) => kind is EntryKind.Acknowledged or EntryKind.Accepted or EntryKind.Asked or EntryKind.InterimReplied or EntryKind.Promised
        or EntryKind.HandedOutside or EntryKind.Answered or EntryKind.Completed;

    /// <summary>Handing on to another place outside goes on with the same wait.</summary>
    private static DateTimeOffset? Since(Need need, Responsibility share, List<Entry> history)
    {
        if (share.Progress != NeedStatus.ExternallyOpen)
            return null;
        var inside = need.Entries
            .Where(e => e.Kind == EntryKind.Reopened || (e.Department == share.Department && e.Kind is EntryKind.Accepted or EntryKind.Transferred or EntryKind.Assigned or EntryKind.Involved))
            .Select(e => e.Sequence).DefaultIfEmpty(0).Max();
        return history.Find(e => e.Kind == EntryKind.HandedOutside && e.Sequence > inside)?.At;
    }

    private static bool Set(EntityEntry entry, string column, object? value)
    {
        var property = entry.Property(column);
        if (Equals(property.CurrentValue, value))
            return false;
        property.CurrentValue = value;
        return true;
    }
}

internal sealed class ShareFigureMapping : IEntityTypeConfiguration<Responsibility>
{
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        builder.Property<int?>(FigureMapping.AcknowledgedIn);
        builder.Property<int?>(FigureMapping.AnsweredIn);
        builder.Property<DateTimeOffset?>(FigureMapping.ExternalSince);
        builder.HasIndex(r => r.PromisedFor);
        builder.HasIndex(
            nameof(Responsibility.NeedId), nameof(Responsibility.Department), nameof(Responsibility.Status), nameof(Responsibility.IsLead), DueMapping.AcknowledgeBy, FigureMapping.AcknowledgedIn, FigureMapping.AnsweredIn);
    }
}

/// <summary>When a person last asked how something stands, for "new since your last question". Only that person's own answer reads it.</summary>
internal sealed class QuestionMapping : IEntityTypeConfiguration<LastQuestion>
{
    public void Configure(EntityTypeBuilder<LastQuestion> builder)
    {
        builder.ToTable("Questions");
        builder.HasKey(q => new { q.PersonId, q.Scope });
        builder.Property(q => q.PersonId).HasMaxLength(100);
        builder.Property(q => q.Scope).HasMaxLength(32).IsUnicode(false);
        builder.HasIndex(q => q.At);
    }
}

internal sealed class PublishedQuarterMapping : IEntityTypeConfiguration<PublishedQuarter>
{
    public void Configure(EntityTypeBuilder<PublishedQuarter> builder)
    {
        builder.ToTable("Quarters");
        builder.HasKey(q => q.Quarter);
        builder.Property(q => q.Quarter).ValueGeneratedNever();
    }
}
