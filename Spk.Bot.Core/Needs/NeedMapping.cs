using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Title).HasMaxLength(ReportCheck.TitleLimit);
        builder.Property(n => n.Description).HasMaxLength(ReportCheck.DescriptionLimit);
        builder.Property(n => n.Place).HasMaxLength(ReportCheck.PlaceLimit);
        builder.Property(n => n.RegionId).HasMaxLength(8);
        builder.Property(n => n.AreaId).HasMaxLength(8);
        builder.Property(n => n.Theme).HasMaxLength(80);
        builder.Property(n => n.ReportedBy).HasMaxLength(200);
        builder.Property(n => n.Coordination).HasMaxLength(80);
        builder.Property(n => n.ReporterId).HasMaxLength(100);
        builder.Property(n => n.ReportKey).HasMaxLength(64);
        builder.Property(n => n.RuleId).HasMaxLength(80);
        builder.Property(n => n.RuleReason).HasMaxLength(1000);
        builder.Property(n => n.Lead).HasMaxLength(80);
        builder.Property(n => n.MarkedFor).HasMaxLength(80);
        builder.HasIndex(n => n.MarkedFor);
        builder.Property(n => n.ClosingReason).HasMaxLength(MoveInputs.ReasonLimit);
        builder.Property(n => n.ClosedById).HasMaxLength(100);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.Ignore(n => n.Completion);
        builder.HasIndex(n => n.ReportKey).IsUnique();

        // Region status, lists of open needs, digests: each starts from region or lead and looks at what is open.
        builder.HasIndex(n => new { n.RegionId, n.Status, n.ReportedAt });
        builder.HasIndex(n => new { n.Status, n.ReportedAt });
        builder.HasIndex(n => n.ReportedAt);

        // Who else has reported a need, asked for each of its cards.
        builder.HasIndex(n => n.MergedInto);
        builder.HasMany(n => n.Responsibilities).WithOne().HasForeignKey(r => r.NeedId);
        builder.HasMany(n => n.Entries).WithOne().HasForeignKey(e => e.NeedId);
        builder.Navigation(n => n.Responsibilities).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(n => n.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ResponsibilityMapping : IEntityTypeConfiguration<Responsibility>
{
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        builder.HasKey(r => new { r.NeedId, r.Department });
        builder.Property(r => r.Department).HasMaxLength(80);
        builder.Property(r => r.AcknowledgedById).HasMaxLength(100);
        builder.Property(r => r.AcknowledgedByName).HasMaxLength(Responsibility.NameLimit);
        builder.Property(r => r.Question).HasMaxLength(MoveInputs.QuestionLimit);
        builder.Property(r => r.ExternalWhere).HasMaxLength(MoveInputs.WhereLimit);
        builder.Property(r => r.TransferredTo).HasMaxLength(80);
        builder.Property(r => r.CompletionReason).HasMaxLength(MoveInputs.ReasonLimit);
        builder.Property(r => r.CompletedById).HasMaxLength(100);
        builder.HasIndex(r => new { r.Status, r.ClockFrom });
        builder.HasIndex(r => new { r.Department, r.Status, r.ClockFrom });
        builder.HasIndex(r => r.AcknowledgedAt);
    }
}

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.HasKey(e => new { e.NeedId, e.Sequence });
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.ActorId).HasMaxLength(100);
        builder.Property(e => e.Organisation).HasMaxLength(200);
        builder.Property(e => e.Department).HasMaxLength(80);
        builder.Property(e => e.ActorName).HasMaxLength(Responsibility.NameLimit);
        builder.Property(e => e.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Ignore(e => e.Change);

        // What happened in a time, whatever the need: digests.
        builder.HasIndex(e => e.At);
    }
}

internal sealed class NumberSequenceMapping : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.HasKey(s => s.Year);
        builder.Property(s => s.Year).ValueGeneratedNever();
        builder.Property(s => s.Last).IsConcurrencyToken();
    }
}
