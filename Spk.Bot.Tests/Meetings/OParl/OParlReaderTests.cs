using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.OParl;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Meetings.OParl;

public sealed class OParlReaderTests
{
    private const string One = """{"id":"urn:1","type":"https://schema.oparl.org/1.1/Meeting","name":"Sozialausschuss","start":"2027-01-20T17:00:00+01:00"}""";

    [Fact]
    public void Read_Sample_TakesEachMeetingAndNamesWhatItSkips()
    {
        var reading = OParlReader.Read(Sample(), Committees.All);

        Assert.Empty(reading.Faults);
        Assert.Equal(
            [
                ("90001", "soziales", "2026-12-02 17:00", (string?)"Rathaus Neukölln, BVV-Saal, 2. Etage, Raum A202", MeetingState.Invited),
                ("90002", "verkehr", "2026-12-09 17:00", "Karl-Marx-Straße 83", MeetingState.Planned),
                ("90003", "jugend", "2026-12-10 17:00", null, MeetingState.Cancelled),
                ("90005", "integration", "2027-01-13 17:00", null, MeetingState.Planned),
                ("90006", "soziales", "2026-10-28 17:00", "Rathaus Neukölln, BVV-Saal", MeetingState.Held),
            ],
            reading.Meetings.Select(m => (m.SourceId[^5..], m.CommitteeKey, Core.Time.BerlinTime.ToLocal(m.Start).ToString("yyyy-MM-dd HH:mm", null), m.Room, m.State)));
        Assert.Equal([null, Berlin("2026-12-09 19:30"), null, null, Berlin("2026-10-28 19:35")], reading.Meetings.Select(m => m.End));
        Assert.Equal("1. konstituierende Sitzung des Ausschusses für Integration", reading.Meetings[3].Name);
        Assert.Equal("90008", Assert.Single(reading.Deleted)[^5..]);
        Assert.Equal([(3, "90004"), (6, "90007")], reading.Skipped.Select(s => (s.Index, s.Id![^5..])));
        Assert.Contains("Fraktion", reading.Skipped[0].Reason, StringComparison.Ordinal);
        Assert.Contains("no start", reading.Skipped[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(One)]
    [InlineData("[" + One + "]")]
    [InlineData("""{"data":[""" + One + "]}")]
    [InlineData("\uFEFF[" + One + ",]")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"2027-01-20T16:00:00Z"}""")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"2027-01-20 17:00"}""")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"2027-01-20T17:00:00.000+0100"}""")]
    public void Read_AnyShapeOfOneMeeting_IsTheSame(string json)
    {
        var reading = Read(json);

        Assert.Equal(new MeetingReport("oparl", "urn:1", "soziales", "Sozialausschuss", Berlin("2027-01-20 17:00"), null, null, MeetingState.Planned), Assert.Single(reading.Meetings));
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Skipped);
    }

    [Fact]
    public void Read_WhenDocumentIsLatin1OrUtf16_KeepsUmlauts()
    {
        const string json = """[{"id":"urn:1","name":"Ausschuss für Integration","start":"2027-01-20T17:00:00+01:00"}]""";

        Assert.Equal("Ausschuss für Integration", OParlReader.Read(Encoding.Latin1.GetBytes(json), Committees.All).Meetings.Single().Name);
        Assert.Equal("Ausschuss für Integration", OParlReader.Read((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(json)], Committees.All).Meetings.Single().Name);
    }

    [Theory]
    [InlineData("""{"name":"Sozialausschuss","start":"2027-01-20T17:00:00Z"}""", null, "no id")]
    [InlineData("""{"id":"","name":"Sozialausschuss"}""", null, "no id")]
    [InlineData("""{"id":"urn:1","type":"https://schema.oparl.org/1.0/Paper"}""", "urn:1", "type Paper")]
    [InlineData("""{"id":"urn:1","name":"Kleingartenbeirat","start":"2027-01-20T17:00:00Z"}""", "urn:1", "Kleingartenbeirat")]
    [InlineData("""{"id":"urn:1","start":"2027-01-20T17:00:00Z"}""", "urn:1", "none")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"2027-01-20"}""", "urn:1", "time of day")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"2027-02-30T17:00:00Z"}""", "urn:1", "2027-02-30")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"1899-12-30T00:00:00+01:00"}""", "urn:1", "1899")]
    [InlineData("""{"id":"urn:1","name":"Sozialausschuss","start":"01/20/2027 5:00 PM"}""", "urn:1", "time of day")]
    [InlineData("""{"id":"urn:1","name":"Soz\ud83d","start":"2027-01-20T17:00:00Z"}""", "urn:1", "none")]
    [InlineData("null", null, "object")]
    public void Read_WhenAnEntryIsUnusable_SkipsItAndKeepsTheRest(string entry, string? id, string reason)
    {
        var reading = Read($"[{One},{entry},{One.Replace("urn:1", "urn:3", StringComparison.Ordinal)}]");

        Assert.Equal(["urn:1", "urn:3"], reading.Meetings.Select(m => m.SourceId));
        var skip = Assert.Single(reading.Skipped);
        Assert.Equal((1, id), (skip.Index, skip.Id));
        Assert.Contains(reason, skip.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenAnIdOccursTwice_KeepsTheFirst()
    {
        var reading = Read($"[{One},{One}]");

        Assert.Single(reading.Meetings);
        Assert.Equal(1, Assert.Single(reading.Skipped).Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>403 Forbidden</html>")]
    [InlineData("{\"data\":[")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("""{"type":"https://schema.oparl.org/1.0/Error","message":"kaputt"}""")]
    [InlineData("""{"type":"https://schema.oparl.org/1.0/Paper","id":"urn:1"}""")]
    [InlineData("""{"type":"https://schema.oparl.org/1.0/System","body":"https://example.org/bodies"}""")]
    [InlineData("""{"a\ud83d":1}""")]
    public void Read_WhenDocumentHoldsNoMeetings_IsAFault(string json)
    {
        var reading = Read(json);

        Assert.Single(reading.Faults);
        Assert.Empty(reading.Meetings);
    }

    [Fact]
    public void Read_WhenCancelledInFieldNameRoomOrState_IsCancelled()
    {
        Assert.Equal(MeetingState.Cancelled, State(""" "cancelled":true """));
        Assert.Equal(MeetingState.Cancelled, State(""" "cancelled":"true" """));
        Assert.Equal(MeetingState.Cancelled, State(""" "meetingState":"abgesagt" """));
        Assert.Equal(MeetingState.Cancelled, State(""" "location":{"room":"fällt aus"} """));
        Assert.Equal(MeetingState.Cancelled, State(""" "cancelled":true,"meetingState":"eingeladen" """));
        Assert.Equal(MeetingState.Moved, State(""" "meetingState":"verschoben" """));
        Assert.Equal(MeetingState.Planned, State(""" "meetingState":"N/A" """));
        Assert.Equal(MeetingState.Planned, State(""" "meetingState":7,"location":[],"organization":{},"cancelled":null """));

        static MeetingState State(string fields) => Read(One.Replace("""  "name" """.Trim(), $"{fields},\"name\"", StringComparison.Ordinal)).Meetings.Single().State;
    }

    [Fact]
    public void Read_WhenNameIsMissingButOrganizationKnown_IsNamedAfterCommittee()
    {
        var reading = Read($$"""[{"id":"urn:1","organization":"{{Committees.OrganizationBase}}71","start":"2027-01-20T17:00:00Z"}]""");

        Assert.Equal("Ausschuss für Verkehr und Tiefbau", reading.Meetings.Single().Name);
    }

    /// <summary>The sample with random bytes overwritten or cut off: whatever comes, a reading comes back.</summary>
    [Fact]
    public void Read_DamagedSample_NeverThrows() => Prop.ForAll(Damage.ToArbitrary(), damage =>
    {
        var bytes = Sample().ToArray();
        foreach (var (place, value) in damage)
            bytes[place % bytes.Length] = (byte)value;
        var reading = OParlReader.Read(bytes.AsMemory(0, damage.Length % 3 == 0 ? bytes.Length : bytes.Length - (damage.Sum(d => d.Place) % bytes.Length)), Committees.All);
        return reading.Faults.Count + reading.Meetings.Count + reading.Skipped.Count + reading.Deleted.Count > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static Gen<(int Place, int Value)[]> Damage { get; } =
        (from place in Gen.Choose(0, 1 << 20) from value in Gen.Frequency((2, Gen.Choose(0, 255)), (3, Gen.Elements('"', '\\', '[', '{', '}', ',').Select(c => (int)c))) select (place, value)).ArrayOf();

    private static MeetingReading Read(string json) => OParlReader.Read(Encoding.UTF8.GetBytes(json), Committees.All);

    private static ReadOnlyMemory<byte> Sample()
    {
        using var stream = typeof(OParlReaderTests).Assembly.GetManifestResourceStream("oparl-neukoelln.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
