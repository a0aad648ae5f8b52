using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Source).HasMaxLength(40);
        builder.Property(m => m.SourceId).HasMaxLength(400);
        builder.Property(m => m.CommitteeKey).HasMaxLength(80);
        builder.Property(m => m.Name).HasMaxLength(500);
        builder.Property(m => m.Room).HasMaxLength(500);
        builder.Ignore(m => m.Kind);
        builder.Property(m => m.ListedIn).HasMaxLength(80);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.Source, m.SourceId }).IsUnique();
        builder.HasIndex(m => new { m.CommitteeKey, m.Start });
        builder.HasIndex(m => m.Start);
    }
}
