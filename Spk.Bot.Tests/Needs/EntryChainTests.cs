using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;

namespace Spk.Bot.Tests.Needs;

public sealed class EntryChainTests
{
    [Fact]
    public void Hash_OfAKnownEntry_IsThatOfTheWrittenForm()
    {
        var entry = new Entry(NeedId.Of(2026, 42), 1, new Actor("p-1", "Gül", "Grünflächenamt"), MoverRole.LeadMember, EntrySource.Chat, Monday.ToOffset(TimeSpan.FromHours(1)), null, new NeedMove.Ask("Wo?\nHier?"), "");

        // Written out by hand after the documentation of EntryChain: lengths in bytes, a hyphen for null.
        var form = "11:spk-entry-1\n0:\n11:20260000042\n1:1\n1:6\n18:" + Monday.UtcTicks.ToString(CultureInfo.InvariantCulture)
            + "\n3:p-1\n4:Gül\n16:Grünflächenamt\n1:1\n1:2\n-\n1:0\n25:{\"question\":\"Wo?\\nHier?\"}\n";
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form))), entry.Hash);
        Assert.Equal("67614c04f862987988b90ac55e8721282d63ffd672e5f56c679ff947852567f6", entry.Hash);
    }

    [Fact]
    public void Verify_OfAnyLife_Holds() => NeedLives.Check(need => Assert.Null(EntryChain.Verify(need.Entries.Select(StoredEntry.Copy))));

    [Fact]
    public void Verify_WhenAnyColumnOfAnyEntryIsChanged_NamesIt() => NeedLives.Check(need =>
    {
        foreach (var entry in need.Entries)
            foreach (var column in StoredEntry.Columns)
            {
                var tampered = need.Entries.Select(e => e == entry ? StoredEntry.With(e, column, Another(typeof(Entry).GetProperty(column)!.GetValue(e), column)) : e);
                Assert.True(EntryChain.Verify(tampered) is { } broken && broken <= entry.Sequence, $"{column} of entry {entry.Sequence}");
            }
    });

    [Fact]
    public void Verify_WhenAnEntryIsMissingTwiceOrElsewhere_NamesThePlace() => NeedLives.Check(need =>
    {
        for (var i = 0; i < need.Entries.Count; i++)
        {
            var entry = need.Entries[i];
            Assert.Equal(entry.Sequence, EntryChain.Verify([.. need.Entries, entry]));
            if (i < need.Entries.Count - 1)
            {
                var next = need.Entries[i + 1];
                Assert.Equal(entry.Sequence, EntryChain.Verify(need.Entries.Where(e => e != entry)));
                var swapped = need.Entries.Select(e => e == entry ? StoredEntry.With(next, "Sequence", entry.Sequence) : e == next ? StoredEntry.With(entry, "Sequence", next.Sequence) : e);
                Assert.Equal(entry.Sequence, EntryChain.Verify(swapped));
            }
        }
    });

    [Fact]
    public void Columns_OfAnEntry_AreAllTamperedWith() =>
        Assert.Equal(
            ["NeedId", "Sequence", "Kind", "At", "ActorId", "ActorName", "Organisation", "Role", "Source", "Department", "IsInternal", "Detail", "Hash"],
            StoredEntry.Columns);

    [Fact]
    public void Check_OfAnyLife_FindsACutEndAndAChangedState() => NeedLives.Check(need =>
    {
        Assert.Null(NeedHistory.Check(need));
        var state = NeedHistory.StateOf(need);
        if (need.Version > 1)
            Assert.NotEqual(state, NeedHistory.StateOf(Need.Rebuild(need.Entries.SkipLast(1))));

        typeof(Need).GetProperty(nameof(Need.Title))!.SetValue(need, "Etwas anderes");
        Assert.Equal(new HistoryFault(need.Id, null), NeedHistory.Check(need));
    });

    private static object? Another(object? value, string column) => value switch
    {
        null => "youth",
        string text => column == "Department" && text.Length > 3 ? null : text + " ",
        int number => number + 1,
        bool flag => !flag,
        DateTimeOffset at => at.AddTicks(1),
        NeedId id => new NeedId(id.Value + 1),
        Enum => Enum.ToObject(value.GetType(), Convert.ToInt32(value, CultureInfo.InvariantCulture) + 1),
        _ => throw new NotSupportedException(column),
    };
}
