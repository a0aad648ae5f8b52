using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Search;

/// <summary>
/// The words of the needs, the same on each provider. The key is the whole row in the order of an answer (word, title before text, newest need last), so a word's hits are read off it.
/// </summary>
internal sealed class SearchMapping : IEntityTypeConfiguration<NeedWord>
{
    /// <summary>Whether a need's words are written.</summary>
    public const string IsIndexed = "IsIndexed";

    public void Configure(EntityTypeBuilder<NeedWord> builder)
    {
        builder.ToTable("NeedWords");
        builder.HasKey(w => new { w.Stem, w.Rank, w.NeedId });
        builder.Property(w => w.Stem).HasMaxLength(SearchWords.Longest).IsUnicode(false);
    }

    /// <summary>Adds the words that the need is not found by yet.</summary>
    /// <param name="entry">Tracked, with all entries.</param>
    /// <param name="known">The entries whose words are written; null: no word of the need is.</param>
    public static void Write(EntityEntry<Need> entry, District district, IReadOnlySet<int>? known)
    {
        var need = entry.Entity;
        var title = SearchWords.OfText(need.Title);
        var texts = Texts(need, district, null);
        var old = known is null ? [] : SearchWords.OfText(Texts(need, district, known)).Union(title).ToHashSet(StringComparer.Ordinal);
        foreach (var stem in title.Where(s => !old.Contains(s)))
            entry.Context.Add(new NeedWord(stem, NeedWord.InTitle, need.Id));
        foreach (var stem in SearchWords.OfText(texts).Where(s => !old.Contains(s) && !title.Contains(s)))
            entry.Context.Add(new NeedWord(stem, NeedWord.InText, need.Id));
        entry.Property(IsIndexed).CurrentValue = true;
    }

    /// <summary>What anybody who sees the need may read: no note, no person.</summary>
    private static IEnumerable<string?> Texts(Need need, District district, IReadOnlySet<int>? known) =>
    [
        need.Description, need.Place, district.FindRegion(need.RegionId)?.Name, need.AreaId is { } area ? district.FindArea(area)?.Area.Name : null,
        need.Theme is { } theme ? district.FindTheme(theme)?.Name : null,
        .. need.Entries.Where(e => known is null || known.Contains(e.Sequence)).OrderBy(e => e.Sequence).Where(e => !e.IsInternal).Select(e => e.Change switch
        {
            NeedMove.Answer answer => answer.Text,
            NeedMove.Complete complete => complete.Reason,
            _ => null,
        }),
    ];
}

internal sealed class IndexedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.Property<bool>(SearchMapping.IsIndexed).HasDefaultValue(false);
        builder.HasIndex(SearchMapping.IsIndexed);
    }
}
