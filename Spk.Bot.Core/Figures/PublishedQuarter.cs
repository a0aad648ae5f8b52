using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spk.Bot.Core.Figures;

/// <summary>A quarter's figures as they were published, kept so that they never change: what is known later would tell, by the difference, what was hidden.</summary>
/// <param name="quarter">Its first day.</param>
/// <param name="figuresJson">The <see cref="QuarterFigures"/>; numbers of the borough, its regions, Ämter and themes, nothing else.</param>
public sealed class PublishedQuarter(DateOnly quarter, DateTimeOffset publishedAt, string figuresJson)
{
    public DateOnly Quarter { get; private set; } = quarter;

    /// <summary>UTC.</summary>
    public DateTimeOffset PublishedAt { get; private set; } = publishedAt;

    public string FiguresJson { get; private set; } = figuresJson;
}

internal sealed class PublishedQuarterMapping : IEntityTypeConfiguration<PublishedQuarter>
{
    public void Configure(EntityTypeBuilder<PublishedQuarter> builder)
    {
        builder.ToTable("Quarters");
        builder.HasKey(q => q.Quarter);
        builder.Property(q => q.Quarter).ValueGeneratedNever();
    }
}
