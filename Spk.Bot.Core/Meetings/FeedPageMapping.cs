using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Meetings;

internal sealed class FeedPageMapping : IEntityTypeConfiguration<FeedPage>
{
    public void Configure(EntityTypeBuilder<FeedPage> builder)
    {
        // Longer than a key of SQL Server may be in two columns, were it not for the short feed.
        builder.HasKey(p => new { p.Feed, p.Address });
        builder.Property(p => p.Feed).HasMaxLength(40);
        builder.Property(p => p.Address).HasMaxLength(400);
        builder.Property(p => p.ETag).HasMaxLength(200);
    }
}
