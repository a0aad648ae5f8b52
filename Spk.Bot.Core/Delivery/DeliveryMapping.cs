using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Delivery;

internal sealed class CardPlacementMapping : IEntityTypeConfiguration<CardPlacement>
{
    public void Configure(EntityTypeBuilder<CardPlacement> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Subject).HasMaxLength(100);
        builder.Property(p => p.PlaceKey).HasMaxLength(80);
        builder.Property(p => p.ConversationId).HasMaxLength(400);
        builder.Property(p => p.RootConversationId).HasMaxLength(400);
        builder.Property(p => p.ActivityId).HasMaxLength(CardPlacement.ActivityIdLimit);
        builder.Property(p => p.FailureCode).HasMaxLength(CardPlacement.CodeLimit);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Place);
        builder.Ignore(p => p.IsQuiet);
        builder.HasIndex(p => new { p.State, p.DueAt });
        builder.HasIndex(p => new { p.RootConversationId, p.State, p.SendBy });
        builder.HasIndex(p => new { p.RootConversationId, p.ActivityId });
        builder.HasIndex(p => new { p.Kind, p.Subject });
        builder.HasIndex(p => new { p.State, p.PlaceKind, p.PlaceKey });
    }
}

internal sealed class SendLaneMapping : IEntityTypeConfiguration<SendLane>
{
    public void Configure(EntityTypeBuilder<SendLane> builder)
    {
        builder.HasKey(l => l.Key);
        builder.Property(l => l.Key).HasMaxLength(400);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => l.RestsUntil);
    }
}

internal sealed class ConversationAddressMapping : IEntityTypeConfiguration<ConversationAddress>
{
    public void Configure(EntityTypeBuilder<ConversationAddress> builder)
    {
        builder.HasKey(a => a.ConversationId);
        builder.Property(a => a.ConversationId).HasMaxLength(300);
        builder.Property(a => a.ServiceUrl).HasMaxLength(400);
        builder.Property(a => a.TenantId).HasMaxLength(100);
        builder.Property(a => a.TeamId).HasMaxLength(300);
        builder.Property(a => a.TeamName).HasMaxLength(300);
        builder.Property(a => a.ChannelName).HasMaxLength(300);
        builder.Property(a => a.PersonId).HasMaxLength(100);
        builder.Property(a => a.IsActive).IsConcurrencyToken();
        builder.Ignore(a => a.DisplayName);
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => a.TeamId);
    }
}

internal sealed class ProcessedTurnMapping : IEntityTypeConfiguration<ProcessedTurn>
{
    public void Configure(EntityTypeBuilder<ProcessedTurn> builder)
    {
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(64);
        builder.HasIndex(t => t.At);
    }
}
