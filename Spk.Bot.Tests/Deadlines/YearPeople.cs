using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>What people do with a need over a year: some Ämter answer at once, some never, some promise and forget; at any hour of any day.</summary>
internal sealed class YearPeople(Random random)
{
    private readonly RoutingTable routing = new(YearBorough.District);

    public Need Report(int number, DateTimeOffset at)
    {
        var coordination = random.Next(1, 5);
        string? theme = random.Next(20) == 0 ? null : $"theme-{random.Next(1, YearBorough.Departments + 1)}";
        var report = new ValidReport($"Bedarf {number}", "Seit März gesperrt.", Support.CoreBorough.North, null, null, theme, (Urgency)random.Next(3));
        return Need.Report(
            NeedId.Of(BerlinTime.DayOf(at).Year, number), report, new Actor($"rita-{coordination}", "Rita", $"Stadtteilkoordination {coordination}"), $"stk-{coordination}",
            routing.Route(theme, report.RegionId), $"key {number}", at);
    }

    /// <summary>Until somebody does the next thing.</summary>
    public TimeSpan Wait() => random.Next(100) switch
    {
        < 15 => TimeSpan.FromMinutes(random.Next(5, 600)),
        < 45 => TimeSpan.FromMinutes(random.Next(600, 7 * 1440)),
        < 80 => TimeSpan.FromMinutes(random.Next(7 * 1440, 25 * 1440)),
        _ => TimeSpan.FromMinutes(random.Next(25 * 1440, 80 * 1440)),
    };

    /// <returns>Whether somebody will do something again.</returns>
    public bool Act(Need need, DateTimeOffset at)
    {
        var (move, by) = Choose(need, BerlinTime.DayOf(at));
        need.Move(move, by, null, at);
        return need.Status != NeedStatus.Completed || random.Next(4) == 0;
    }

    private (NeedMove Move, Mover By) Choose(Need need, DateOnly today)
    {
        var reporter = Mover.OfCoordination(new Actor(need.ReporterId, "Rita", need.ReportedBy), need.Coordination!);
        var office = Mover.OfOffice(new Actor("person-office", "Olga", "OE SPK"));
        if (need.Status == NeedStatus.Completed)
            return (new NeedMove.Reopen($"Wieder {random.Next()}"), reporter);
        if (need.Status == NeedStatus.Triage)
            return (random.Next(5) == 0 ? new NeedMove.Resubmit("Später.", Day(today, 30)) : new NeedMove.Assign(Department(), [], ""), office);
        var active = need.Responsibilities.Where(r => r.IsActive && r.Progress != NeedStatus.Completed).ToList();
        var share = active[random.Next(active.Count)];
        var member = Mover.OfDepartment(new Actor($"person-{share.Department}-{random.Next(3)}", "Amira", share.Department), share.Department);
        if (share.AskedAt is not null && random.Next(3) > 0)
            return (new NeedMove.Reply($"So ist es {random.Next()}.", share.Department), reporter);
        NeedMove move = random.Next(share.AcknowledgedAt is null ? 26 : 56) switch
        {
            < 12 when share.AcknowledgedAt is null => new NeedMove.Acknowledge(),
            < 4 => new NeedMove.Interim("Wir prüfen.", Day(today, 40)),
            < 10 => new NeedMove.Promise(Day(today, random.Next(3) == 0 ? 3 : 30)),
            < 13 => new NeedMove.External("BSR", Day(today, 40)),
            < 16 => new NeedMove.Transfer(random.Next(4) == 0 ? null : Department(), $"Nicht bei uns {random.Next()}."),
            < 20 => new NeedMove.Ask($"Wo genau? {random.Next()}"),
            < 22 => new NeedMove.Resubmit("Nach dem Frost.", Day(today, 40)),
            < 24 => new NeedMove.Note($"Angerufen {random.Next()}."),
            < 26 => new NeedMove.Accept(),
            < 32 => new NeedMove.Answer($"Kommt im Frühjahr {random.Next()}."),
            _ => new NeedMove.Complete((CompletionKind)random.Next(3), "Erledigt."),
        };
        return (move, member);
    }

    private string Department() => YearBorough.Key(random.Next(1, YearBorough.Departments + 1));

    private DateOnly Day(DateOnly today, int most) => today.AddDays(random.Next(0, most + 1));
}
