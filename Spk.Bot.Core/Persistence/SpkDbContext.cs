using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Core.Persistence;

/// <summary>The borough's tables. One derived context per provider, so that each has migrations of its own; code names only this one.</summary>
public abstract class SpkDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Need> Needs => Set<Need>();

    public DbSet<Responsibility> Responsibilities => Set<Responsibility>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();

    public DbSet<CardPlacement> Placements => Set<CardPlacement>();

    public DbSet<SendLane> Lanes => Set<SendLane>();

    public DbSet<ConversationAddress> Addresses => Set<ConversationAddress>();

    public DbSet<ChannelLink> Links => Set<ChannelLink>();

    public DbSet<ProcessedTurn> Turns => Set<ProcessedTurn>();

    public DbSet<RuleChange> RuleChanges => Set<RuleChange>();

    public DbSet<RoutingCorrection> Corrections => Set<RoutingCorrection>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingEntry> MeetingEntries => Set<MeetingEntry>();

    public DbSet<FeedState> FeedStates => Set<FeedState>();

    public DbSet<FeedPage> FeedPages => Set<FeedPage>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<OutcomeRecord> Outcomes => Set<OutcomeRecord>();

    public DbSet<DigestPreview> Previews => Set<DigestPreview>();

    public DbSet<DigestOmission> Omissions => Set<DigestOmission>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<LastQuestion> Questions => Set<LastQuestion>();

    public DbSet<PublishedQuarter> Quarters => Set<PublishedQuarter>();

    public DbSet<NeedWord> NeedWords => Set<NeedWord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(SpkDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<NeedId>().HaveConversion<NeedIdConverter>();
        configurationBuilder.Properties<PlacementId>().HaveConversion<PlacementIdConverter>();
    }
}
