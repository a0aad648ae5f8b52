using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Departments;

internal sealed class ChannelLinkMapping : IEntityTypeConfiguration<ChannelLink>
{
    public void Configure(EntityTypeBuilder<ChannelLink> builder)
    {
        builder.HasKey(l => new { l.PlaceKind, l.PlaceKey });
        builder.Property(l => l.PlaceKey).HasMaxLength(80);
        builder.Property(l => l.ConversationId).HasMaxLength(300);
        builder.Property(l => l.LinkedBy).HasMaxLength(100);
        builder.Ignore(l => l.Place);
        builder.HasIndex(l => l.ConversationId);
    }
}
