using Spk.Bot.Core.Exports;
using Spk.Bot.Ops.Files;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Ops.Files;

public sealed class FileTicketsTests
{
    private readonly CoreClock clock = new(CoreClock.Monday);

    private static FileTicket Ticket => new("person-data", CoreClock.Monday.AddMinutes(15)) { Export = FileDesk.Export };

    [Fact]
    public void Open_OfWhatWasSealed_IsTheSameAlsoInAnotherInstance()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var ticket = Ticket with { Export = new ExportRequest(ExportKind.Needs, (ExportFormat)(i % 3), LivelyNeeds.Filter(random, new DateOnly(2026, 11, 23))) };

            var opened = FileDesk.Tickets(clock).Open(FileDesk.Tickets(clock).Seal(ticket, FilePurpose.Download), FilePurpose.Download)!;

            Assert.Equal((ticket.Person, ticket.Until, ticket.Export!.Format), (opened.Person, opened.Until, opened.Export!.Format));
            Assert.Equal((ticket.Export.Filter.Condition, ticket.Export.Filter.Days), (opened.Export.Filter.Condition, opened.Export.Filter.Days));
            Assert.Equal([.. ticket.Export.Filter.Regions, .. ticket.Export.Filter.Departments, .. ticket.Export.Filter.Themes], [.. opened.Export.Filter.Regions, .. opened.Export.Filter.Departments, .. opened.Export.Filter.Themes]);
        }
    }

    [Fact]
    public void Open_OfAnythingElse_IsNothing()
    {
        var tickets = FileDesk.Tickets(clock);
        var token = tickets.Seal(Ticket, FilePurpose.Download);

        Assert.NotNull(tickets.Open(token, FilePurpose.Download));
        for (var i = 0; i < token.Length - 1; i++)
            Assert.Null(tickets.Open(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..], FilePurpose.Download));
        Assert.All((string?[])[null, "", "x", "%%%", token[..20], token + "AAAA", new string('A', 100_000), "äöü"], odd => Assert.Null(tickets.Open(odd, FilePurpose.Download)));
        Assert.Null(tickets.Open(token, FilePurpose.Consent));
        Assert.Null(tickets.Open(token, FilePurpose.Upload));
        Assert.Null(FileDesk.Tickets(clock, "another secret of thirty-two characters").Open(token, FilePurpose.Download));

        clock.MoveTo(Ticket.Until.AddTicks(-1));
        Assert.NotNull(tickets.Open(token, FilePurpose.Download));
        clock.MoveTo(Ticket.Until);
        Assert.Null(tickets.Open(token, FilePurpose.Download));
    }

    [Fact]
    public void Secret_OfTheBot_SealsToo_AndWithoutOneThereIsNoLink()
    {
        var byClient = FileDesk.Tickets(clock, secret: null, clientSecret: "s");
        Assert.StartsWith("https://bot.example.org/files/", byClient.LinkTo(Ticket), StringComparison.Ordinal);
        Assert.NotNull(byClient.Open(byClient.Seal(Ticket, FilePurpose.Consent), FilePurpose.Consent));

        var without = FileDesk.Tickets(clock, secret: null);
        Assert.False(without.CanSeal);
        Assert.False(without.HasConsent);
        Assert.Null(without.LinkTo(Ticket));
        Assert.Null(without.Open(byClient.Seal(Ticket, FilePurpose.Download), FilePurpose.Download));
    }

    [Fact]
    public void Link_OfAnExport_IsShortAndSaysNothing()
    {
        var link = FileDesk.Tickets(clock).LinkTo(Ticket with { Export = FileDesk.Export with { Filter = FileDesk.Export.Filter with { Regions = [.. Enumerable.Range(1, 40).Select(i => $"08{i:0000}")] } } })!;

        Assert.InRange(link.Length, 100, 1_500);
        Assert.NotEqual(link, FileDesk.Tickets(clock).LinkTo(Ticket));
    }
}
