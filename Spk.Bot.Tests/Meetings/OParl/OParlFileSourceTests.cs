using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Tests.Meetings.OParl;

public sealed class OParlFileSourceTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task Read_File_HoldsItsMeetings()
    {
        await File.WriteAllTextAsync(_path, """[{"id":"urn:1","name":"Sozialausschuss","start":"2027-01-20T17:00:00Z"}]""", TestContext.Current.CancellationToken);

        var reading = await new MeetingFileSource(_path, TimeProvider.System).ReadAsync(Committees.All, TestContext.Current.CancellationToken);

        Assert.Single(reading.Meetings);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public async Task Read_WhenMissing_IsAFault()
    {
        var reading = await new MeetingFileSource(_path, TimeProvider.System).ReadAsync(Committees.All, TestContext.Current.CancellationToken);

        Assert.Contains(_path, Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhenTooLarge_IsAFault()
    {
        await using (var file = File.Create(_path))
            file.SetLength(20 * 1024 * 1024 + 1);

        var reading = await new MeetingFileSource(_path, TimeProvider.System).ReadAsync(Committees.All, TestContext.Current.CancellationToken);

        Assert.Contains("20 MB", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);
}
