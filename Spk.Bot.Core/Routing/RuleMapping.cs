using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Routing;

internal sealed class RuleChangeMapping : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Theme).HasMaxLength(80);
        builder.Property(c => c.From).HasMaxLength(80);
        builder.Property(c => c.To).HasMaxLength(80);
        builder.Property(c => c.RegionId).HasMaxLength(8);
        builder.Property(c => c.EvidenceIds).HasMaxLength(200);
        builder.Property(c => c.RuleId).HasMaxLength(40);
        builder.Property(c => c.DecidedBy).HasMaxLength(200);
        builder.Property(c => c.DecidedById).HasMaxLength(100);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Evidence);
        builder.HasIndex(c => c.RuleId).IsUnique();
        builder.HasIndex(c => new { c.Theme, c.State });
    }
}

internal sealed class RoutingCorrectionMapping : IEntityTypeConfiguration<RoutingCorrection>
{
    public void Configure(EntityTypeBuilder<RoutingCorrection> builder)
    {
        builder.HasKey(c => c.NeedId);
        builder.Property(c => c.NeedId).ValueGeneratedNever();
        builder.Property(c => c.Theme).HasMaxLength(80);
        builder.Property(c => c.RegionId).HasMaxLength(8);
        builder.Property(c => c.From).HasMaxLength(80);
        builder.Property(c => c.To).HasMaxLength(80);
        builder.Property(c => c.ProposalId).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Theme, c.From, c.To, c.ProposalId });
    }
}
