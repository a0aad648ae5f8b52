using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Support;

/// <summary>As a class fixture: the committee's channel is linked, a meeting is near whose digest is due, and the bot has not run since. Each test begins from this state.</summary>
public sealed class CrashCommitteeBorough : CrashLinkedBorough
{
    internal string Committee => Borough.Teams.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Borough.Teams.InstallInTeamAsync("ausschuss", "Ausschussdienst", ct: TestContext.Current.CancellationToken);
        await Borough.LinkAsync(Committee, "Ausschuss für Verkehr und Tiefbau");
        await Borough.QuietAsync();
        await Borough.KillAsync();
        await ImportAsync();
        await Borough.FreezeAsync();
    }

    /// <summary>The sandbox's meetings as they were announced three business days ago: the first one is on the next business day, its digest was due on the last one.</summary>
    private async Task ImportAsync()
    {
        var district = DistrictFile.Load(null).District!;
        var calendar = new BusinessCalendar(district.OfficeHours);
        var announced = calendar.AddBusinessDays(BerlinTime.DayOf(TimeProvider.System.GetUtcNow()), -3);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, SandboxMeetings.OParl(district, calendar, BerlinTime.At(announced, new TimeOnly(12, 0))));
        await Borough.CommandAsync("import", "meetings", file);
        File.Delete(file);
    }
}
