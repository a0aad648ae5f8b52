using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
    }
}
