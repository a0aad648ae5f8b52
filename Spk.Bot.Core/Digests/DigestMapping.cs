using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

internal sealed class DigestMapping : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.CommitteeKey).HasMaxLength(80);
        builder.Property(d => d.CycleKey).HasMaxLength(120);
        builder.HasIndex(d => new { d.CommitteeKey, d.CycleKey }).IsUnique();
        builder.HasIndex(d => new { d.CommitteeKey, d.Kind, d.ComposedAt });
        builder.Property(d => d.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(d => new { d.CommitteeKey, d.Year, d.Sequence }).IsUnique();
        builder.HasIndex(d => d.MeetingId);
    }
}

internal sealed class OutcomeRecordMapping : IEntityTypeConfiguration<OutcomeRecord>
{
    public void Configure(EntityTypeBuilder<OutcomeRecord> builder)
    {
        builder.HasKey(o => new { o.DigestId, o.NeedId, o.Sequence });
        builder.Property(o => o.Sequence).ValueGeneratedNever();
        builder.Property(o => o.CommitteeKey).HasMaxLength(80);
        builder.Property(o => o.Note).HasMaxLength(MoveInputs.ReasonLimit);
        builder.Property(o => o.Paper).HasMaxLength(OutcomeRecord.PaperLimit);
        builder.Property(o => o.ActorId).HasMaxLength(100);
        builder.Property(o => o.ActorName).HasMaxLength(200);
        builder.HasIndex(o => new { o.CommitteeKey, o.Outcome });
        builder.HasIndex(o => new { o.NeedId, o.At });
        builder.HasOne<Digest>().WithMany().HasForeignKey(o => o.DigestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DigestPreviewMapping : IEntityTypeConfiguration<DigestPreview>
{
    public void Configure(EntityTypeBuilder<DigestPreview> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CommitteeKey).HasMaxLength(80);
        builder.Property(p => p.CycleKey).HasMaxLength(120);
        builder.Property(p => p.DecidedById).HasMaxLength(100);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.CommitteeKey, p.CycleKey }).IsUnique();
    }
}

internal sealed class DigestOmissionMapping : IEntityTypeConfiguration<DigestOmission>
{
    public void Configure(EntityTypeBuilder<DigestOmission> builder)
    {
        builder.HasKey(o => new { o.PreviewId, o.NeedId });
        builder.Property(o => o.Reason).HasMaxLength(DigestOmission.ReasonLimit);
        builder.Property(o => o.ActorId).HasMaxLength(100);
        builder.HasOne<DigestPreview>().WithMany().HasForeignKey(o => o.PreviewId);
    }
}
