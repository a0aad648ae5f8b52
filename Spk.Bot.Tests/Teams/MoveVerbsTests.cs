using System.Text.Json.Nodes;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Cards;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CardClicks;

namespace Spk.Bot.Tests.Teams;

public sealed class MoveVerbsTests
{
    private const string Green = CoreBorough.Green;
    private const string Youth = CoreBorough.Youth;
    private const string Order = CoreBorough.Order;
    private const string Office = CoreWorld.OfficePerson;

    [Theory]
    [InlineData(Green, "need.acknowledge", "{}", EntryKind.Acknowledged)]
    [InlineData(Green, "need.accept", "{}", EntryKind.Accepted)]
    [InlineData(Green, "need.transfer", """{"to":"youth","reason":"Jugendclub."}""", EntryKind.Transferred)]
    [InlineData(Green, "need.transfer", """{"to":"office","reason":"Unklar."}""", EntryKind.Transferred)]
    [InlineData(Green, "need.ask", """{"question":"Wo?"}""", EntryKind.Asked)]
    [InlineData(Green, "need.interim", """{"text":"Wir prüfen.","until":"2026-12-23"}""", EntryKind.InterimReplied)]
    [InlineData(Green, "need.promise", """{"date":"24.12.2026"}""", EntryKind.Promised)]
    [InlineData(Green, "need.external", """{"where":"BSR","followUp":"2026-12-07"}""", EntryKind.HandedOutside)]
    [InlineData(Green, "need.answer", """{"text":"Kommt."}""", EntryKind.Answered)]
    [InlineData(Green, "need.complete", """{"kind":"nicht umsetzbar","reason":"Kein Platz."}""", EntryKind.Completed)]
    [InlineData(Green, "need.complete", """{"kind":"Solved","reason":"Steht."}""", EntryKind.Completed)]
    [InlineData(Green, "need.resubmit", """{"reason":"Haushalt.","date":"2027-01-15"}""", EntryKind.Resubmitted)]
    [InlineData(Green, "need.note", """{"text":"Intern."}""", EntryKind.Noted)]
    [InlineData(Order, "need.accept", "{}", EntryKind.Accepted)]
    [InlineData(Office, "need.transfer", """{"to":"youth","reason":"Umgeleitet."}""", EntryKind.Transferred)]
    [InlineData(Office, "need.involve", """{"to":"youth","reason":""}""", EntryKind.Involved)]
    [InlineData(Reporter, "need.withdraw", """{"reason":"Erledigt sich."}""", EntryKind.Withdrawn)]
    public async Task Move_WithAllThatItNeeds_IsRecordedAndSaid(string person, string verb, string data, EntryKind expected)
    {
        await using var clicks = await CreateAsync();

        var answer = await clicks.MoveAsync(person, verb, (JsonObject)JsonNode.Parse(data)!);

        Assert.Equal(NeedNote.Done(expected).Kind, Card(answer).Note!.Kind);
        Assert.Equal(person != Office, answer.IsShownElsewhere);
        var entry = (await clicks.World.NeedAsync(Id)).Entries[^1];
        Assert.Equal((expected, person, EntrySource.Card), (entry.Kind, entry.ActorId, entry.Source));
        Assert.StartsWith("✓ ", Render(answer).ReadAloud()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ByTheReportersChannel_AnswersTheQuestionThatItsFormQuoted()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Order, "need.ask", new JsonObject { ["question"] = "Welche Bank?" });

        var form = Form(await clicks.MoveAsync(Reporter, "need.form", new JsonObject { ["form"] = "need.reply" }));
        await clicks.MoveAsync(Reporter, "need.reply", new JsonObject { ["answer"] = "Die linke.", ["department"] = form.Department });

        Assert.Equal(("Welche Bank?", Order, null), (form.Quote!.Text, form.Department, form.Quote.Person));
        var need = await clicks.World.NeedAsync(Id);
        Assert.Equal((EntryKind.Replied, Order), (need.Entries[^1].Kind, need.Entries[^1].Department));
    }

    [Fact]
    public async Task Reopen_ByTheReporter_GoesBackToTheSameAmt()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Green, "need.complete", new JsonObject { ["kind"] = "gelöst", ["reason"] = "Steht." });

        var card = Card(await clicks.MoveAsync(Reporter, "need.reopen", new JsonObject { ["reason"] = "Wackelt." }));

        Assert.Equal((NeedStatus.Delivered, NoteKind.Done), (card.Status, card.Note!.Kind));
    }

    [Theory]
    [InlineData(Green, "need.transfer", """{"to":"","reason":"Weil."}""", "to", "Bitte wählen Sie ein Amt.")]
    [InlineData(Green, "need.transfer", """{"to":"mond","reason":"Weil."}""", "to", "Dieses Amt gibt es nicht.")]
    [InlineData(Green, "need.transfer", """{"to":"green","reason":"Weil."}""", "to", "Dieses Amt hat den Bedarf schon.")]
    [InlineData(Order, "need.transfer", """{"to":"green","reason":"Weil."}""", "to", "Dieses Amt wirkt schon mit.")]
    [InlineData(Green, "need.transfer", """{"to":"youth","reason":"  "}""", "reason", "Bitte nennen Sie kurz den Grund.")]
    [InlineData(Green, "need.interim", """{"text":"Wir prüfen."}""", "until", "Bitte wählen Sie einen Tag.")]
    [InlineData(Green, "need.interim", """{"text":"Wir prüfen.","until":"31.02.2026"}""", "until", "Das ist kein Tag")]
    [InlineData(Green, "need.promise", """{"date":"2026-11-22"}""", "date", "Frühestens geht Mo, 23.11.2026.")]
    [InlineData(Green, "need.promise", """{"date":"2028-11-24"}""", "date", "Spätestens geht Do, 23.11.2028.")]
    [InlineData(Green, "need.external", """{"where":"","followUp":"2026-12-07"}""", "where", "bei wem es jetzt liegt")]
    [InlineData(Green, "need.complete", """{"kind":"","reason":"Steht."}""", "kind", "Bitte wählen Sie das Ergebnis.")]
    [InlineData(Green, "need.complete", """{"kind":"irgendwie","reason":"Steht."}""", "kind", "Dieses Ergebnis gibt es nicht.")]
    [InlineData(Green, "need.complete", """{"kind":"zurückgezogen","reason":"Steht."}""", "kind", "So endet ein Bedarf nur")]
    [InlineData(Green, "need.ask", """{"question":42}""", "question", "Bitte schreiben Sie Ihre Frage.")]
    [InlineData(Green, "need.answer", """{"text":["a"]}""", "text", "Bitte schreiben Sie einen Text.")]
    [InlineData(Green, "need.resubmit", """{"reason":"Haushalt.","date":{"a":1}}""", "date", "Bitte wählen Sie einen Tag.")]
    [InlineData(Office, "need.involve", """{"to":"mond","reason":"Mit."}""", "to", "Dieses Amt gibt es nicht.")]
    public async Task Move_WithAFault_AnswersTheFormWithWhatWasTyped(string person, string verb, string data, string input, string sentence)
    {
        await using var clicks = await CreateAsync();
        var sent = (JsonObject)JsonNode.Parse(data)!;

        var answer = await clicks.MoveAsync(person, verb, (JsonObject)sent.DeepClone());

        var form = Form(answer);
        Assert.Equal([input], form.Faults.Select(f => f.Input));
        Assert.Contains(Render(answer).ReadAloud(), block => block.StartsWith("! ", StringComparison.Ordinal) && block.Contains(sentence, StringComparison.Ordinal));
        foreach (var (name, value) in sent.Where(m => m.Value is JsonValue v && v.GetValueKind() == System.Text.Json.JsonValueKind.String && m.Key != input && m.Key != "need" && m.Key != "rev"))
            Assert.Equal(value!.GetValue<string>(), form.Values[name]);
        Assert.Equal(1, (await clicks.World.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Move_WithATextThatIsTooLong_KeepsAllOfIt()
    {
        await using var clicks = await CreateAsync();
        var text = new string('ä', 4_100);

        var answer = await clicks.MoveAsync(Green, "need.answer", new JsonObject { ["text"] = text });

        Assert.Equal(text, Render(answer).Input("text").Text("value"));
        Assert.Contains(Render(answer).ReadAloud(), b => b == "! Höchstens 4.000 Zeichen, Ihr Text hat 4.100. Bitte kürzen Sie ihn.");
    }

    [Theory]
    [InlineData(Youth, "need.accept", NeedRefusal.NotAMember)]
    [InlineData(Youth, "need.answer", NeedRefusal.NotAMember)]
    [InlineData(Green, "need.involve", NeedRefusal.OfficeOnly)]
    [InlineData(Green, "need.withdraw", NeedRefusal.ReporterOnly)]
    [InlineData(Green, "need.reply", NeedRefusal.ReporterOnly)]
    [InlineData(Reporter, "need.accept", NeedRefusal.NotAMember)]
    [InlineData(Reporter, "need.reply", NeedRefusal.NoQuestionOpen)]
    [InlineData(Office, "need.complete", NeedRefusal.DepartmentDecides)]
    [InlineData(Green, "need.reopen", NeedRefusal.NotCompleted)]
    public async Task Move_ByWhoMayNotOrNotNow_LeavesTheCardAndSaysWhy(string person, string verb, NeedRefusal expected)
    {
        await using var clicks = await CreateAsync();

        // Told at once when the form is asked for, when an empty form is sent, and when a full one is.
        foreach (var (asked, data) in new[]
        {
            ("need.form", new JsonObject { ["form"] = verb }), (verb, []),
            (verb, new JsonObject { ["to"] = Youth, ["reason"] = "x", ["answer"] = "x", ["text"] = "x", ["kind"] = "gelöst" }),
        })
        {
            var card = Card(await clicks.MoveAsync(person, asked, data));
            Assert.Equal(NeedNote.Refused(MoveVerb.MoveOf(verb)!.Value, expected).Refusal, card.Note!.Refusal);
        }

        Assert.Equal(1, (await clicks.World.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Move_WhenMembershipIsUnclear_SaysSo()
    {
        await using var clicks = await CreateAsync();
        clicks.World.Roster.Silence("19:green");

        Assert.Equal(NeedRefusal.MembershipUnclear, Card(await clicks.MoveAsync(Green, "need.accept")).Note!.Refusal);
    }

    [Theory]
    [InlineData("need.accept", "{}")]
    [InlineData("need.answer", """{"text":"Kommt."}""")]
    [InlineData("need.complete", """{"kind":"gelöst","reason":"Steht."}""")]
    public async Task Move_ClickedTwice_IsSoAlready(string verb, string data)
    {
        await using var clicks = await CreateAsync();
        await clicks.ClickAsync(Green, verb, Data());

        var card = Card(await clicks.ClickAsync(Green, verb, Data()));

        Assert.Equal((NoteKind.AlreadySo, 2), (card.Note!.Kind, card.Version));

        JsonObject Data()
        {
            var json = (JsonObject)JsonNode.Parse(data)!;
            json["rev"] = 1;
            return json;
        }
    }

    [Fact]
    public async Task Click_OnAStaleCard_ShowsTheCurrentOneAndWhatHappened()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Order, "need.accept");

        var answer = await clicks.ClickAsync(Green, "need.accept", new JsonObject { ["rev"] = 1 });

        Assert.Equal((NeedRefusal.Stale, 2), (Card(answer).Note!.Refusal, Card(answer).Version));
        Assert.Equal([EntryKind.Accepted], Card(answer).Note!.Meanwhile.Select(l => l.Kind));
        Assert.Contains(Render(answer).ReadAloud(), b => b.StartsWith("Inzwischen: Ordnungsamt (beteiligt, Name von order) hat die Zuständigkeit übernommen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_SentFromAStaleCard_KeepsWhatWasTypedAndCanBeSentThen()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Order, "need.accept");

        var form = Form(await clicks.ClickAsync(Green, "need.answer", new JsonObject { ["rev"] = 1, ["text"] = "Lange getippt." }));

        Assert.Equal(("Lange getippt.", 2, 1), (form.Values["text"], form.Version, form.Meanwhile.Count));
        Assert.Equal(NoteKind.Done, Card(await clicks.ClickAsync(Green, "need.answer", new JsonObject { ["rev"] = form.Version, ["text"] = "Lange getippt." })).Note!.Kind);
    }

    [Fact]
    public async Task Form_SentFromAStaleCardWhenItCanNoLongerBe_ShowsTheCard()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Green, "need.complete", new JsonObject { ["kind"] = "gelöst", ["reason"] = "Steht." });

        Assert.NotNull(Card(await clicks.ClickAsync(Green, "need.answer", new JsonObject { ["rev"] = 1, ["text"] = "Zu spät." })).Note!.Refusal);
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("\"x\"")]
    [InlineData("1e99")]
    [InlineData("[1]")]
    [InlineData("-1")]
    public async Task Version_ThatNeverWas_IsStale(string rev)
    {
        await using var clicks = await CreateAsync();

        Assert.Equal(NeedRefusal.Stale, Card(await clicks.ClickAsync(Green, "need.accept", new JsonObject { ["rev"] = JsonNode.Parse(rev) })).Note!.Refusal);
    }

    [Fact]
    public async Task Transfer_InTriage_ByTheOfficeIsToAssign()
    {
        await using var clicks = await CreateAsync(theme: null);

        var card = Card(await clicks.MoveAsync(Office, "need.transfer", new JsonObject { ["to"] = Youth, ["reason"] = "Jugendclub." }));

        Assert.Equal((EntryKind.Assigned, NeedStatus.Delivered), (card.Note!.Move, card.Status));
        Assert.Equal(NeedRefusal.OfficeOnly, Card(await clicks.MoveAsync(Youth, "need.transfer", new JsonObject { ["step"] = "assign", ["to"] = Green, ["reason"] = "x" })).Note!.Refusal);
    }

    [Fact]
    public async Task Assign_WithoutAnAmt_AsksAgainWithEveryRefusal()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Green, "need.transfer", new JsonObject { ["to"] = Youth, ["reason"] = "Jugendclub." });
        await clicks.MoveAsync(Youth, "need.transfer", new JsonObject { ["to"] = Order, ["reason"] = "Gehweg." });

        var card = Card(await clicks.ClickAsync(Office, "need.view"));
        var form = Form(await clicks.MoveAsync(Office, "need.transfer", new JsonObject { ["to"] = "", ["reason"] = "Weil." }));

        Assert.Equal([("Straßen- und Grünflächenamt", "Jugendamt", "Jugendclub."), ("Jugendamt", "Ordnungsamt", "Gehweg.")], card.Refusals.Select(r => (r.Department, r.To, r.Text)));
        Assert.Equal((Order, Order), (card.Proposal, card.AssignChoices[0].Value));
        Assert.Equal((EntryKind.Assigned, 2, "Weil."), (form.Move, form.Refusals.Count, form.Values["reason"]));
    }

    [Fact]
    public async Task Verb_OfTheClientsOwnRefresh_OnlyShows()
    {
        await using var clicks = await CreateAsync();

        Assert.Null(Card(await clicks.ClickAsync(Green, "need.accept", automatic: true)).Note);
        Assert.Equal(1, (await clicks.World.NeedAsync(Id)).Version);
    }

    [Theory]
    [InlineData("need.form", "need.accept")]
    [InlineData("need.form", "more")]
    [InlineData("need.history", null)]
    [InlineData("need.why", null)]
    [InlineData("need.accept", null)]
    public async Task Verb_OfANeedThatDoesNotExist_SaysSo(string verb, string? form)
    {
        await using var clicks = await CreateAsync();

        var answer = await clicks.ClickAsync(Green, verb, new JsonObject { ["need"] = "SPK-2026-99999", ["form"] = form });

        Assert.True(answer.View is NoticeView { Kind: NoticeKind.UnknownNeed }, answer.View.ToString());
    }
}
