using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Meetings;

internal sealed class FeedStateMapping : IEntityTypeConfiguration<FeedState>
{
    public void Configure(EntityTypeBuilder<FeedState> builder)
    {
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(80);
        builder.Property(s => s.Fingerprint).HasMaxLength(64);
        builder.Property(s => s.Fault).HasMaxLength(40);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
