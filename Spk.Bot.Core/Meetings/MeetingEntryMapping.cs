using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Meetings;

internal sealed class MeetingEntryMapping : IEntityTypeConfiguration<MeetingEntry>
{
    public void Configure(EntityTypeBuilder<MeetingEntry> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.From).HasMaxLength(500);
        builder.Property(e => e.To).HasMaxLength(500);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(e => e.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.MeetingId, e.Version, e.Kind }).IsUnique();
    }
}
