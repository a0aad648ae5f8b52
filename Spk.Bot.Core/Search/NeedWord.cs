using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Search;

/// <summary>That a need is found by a word.</summary>
/// <param name="stem">As <see cref="SearchWords"/> makes it: lower case, ASCII.</param>
/// <param name="rank">0: its title says so; 1: another of its texts.</param>
public sealed class NeedWord(string stem, byte rank, NeedId needId)
{
    public const byte InTitle = 0;
    public const byte InText = 1;

    public string Stem { get; private set; } = stem;

    public byte Rank { get; private set; } = rank;

    public NeedId NeedId { get; private set; } = needId;
}
