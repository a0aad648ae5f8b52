using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Cards;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CardClicks;

namespace Spk.Bot.Tests.Teams;

/// <summary>"Gelöst?" and "Warum fällig am …?", as they are clicked.</summary>
public sealed class DueVerbTests
{
    private const string Green = CoreBorough.Green;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_WithAReason_ReopensAndTheCardSaysSo()
    {
        await using var clicks = await AskedAsync();

        var missing = Assert.IsType<SolvedView>((await AnswerAsync(clicks, Reporter, "no")).View);
        Assert.True(missing.ReasonMissing);
        Assert.Equal(NeedStatus.Completed, (await clicks.World.NeedAsync(Id)).Status);

        var said = Assert.IsType<SolvedView>((await AnswerAsync(clicks, Reporter, "no", "Die Bank wackelt noch.")).View);

        Assert.Equal(SolvedAnswer.No, said.Line.Answer);
        var need = await clicks.World.NeedAsync(Id);
        Assert.Equal((NeedStatus.Delivered, EntryKind.Reopened, "Die Bank wackelt noch."), (need.Status, need.Entries[^1].Kind, ((NeedMove.Reopen)need.Entries[^1].Change).Reason));
        Assert.Equal(SolvedAnswer.No, Assert.Single((await PostAsync(clicks)).Lines).Answer);
    }

    [Fact]
    public async Task Yes_Twice_IsNotedOnceAndChangesNothing()
    {
        await using var clicks = await AskedAsync();
        var before = (await clicks.World.NeedAsync(Id)).Version;

        await AnswerAsync(clicks, Reporter, "yes");
        var again = Assert.IsType<SolvedView>((await AnswerAsync(clicks, Reporter, "yes")).View);

        Assert.Equal(SolvedAnswer.Yes, again.Line.Answer);
        Assert.Equal(before, (await clicks.World.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Answer_BySomebodyElse_ChangesNothing()
    {
        await using var clicks = await AskedAsync();

        Assert.IsType<NoticeView>((await AnswerAsync(clicks, CoreBorough.Youth, "yes")).View);
        Assert.IsType<NoticeView>((await AnswerAsync(clicks, CoreBorough.Youth, "no", "Nein.")).View);

        Assert.Equal(NeedStatus.Completed, (await clicks.World.NeedAsync(Id)).Status);
        Assert.Equal(SolvedAnswer.Open, Assert.Single((await PostAsync(clicks)).Lines).Answer);
    }

    [Fact]
    public async Task Why_OnTheCard_ExplainsTheDateAndLeadsBack()
    {
        await using var clicks = await CreateAsync();
        var card = Render(await clicks.ClickAsync(Green, "need.view"));
        Assert.Contains(card.ReadAloud(), words => words.StartsWith("› Warum fällig am", StringComparison.Ordinal));

        var answer = await clicks.ClickAsync(Green, "need.due");

        Assert.NotEmpty(Assert.IsType<DueView>(answer.View).Items);
        Assert.Contains("Zurück zur Karte", Render(answer).ButtonTitles());
    }

    [Theory]
    [InlineData("31.12.2026")]
    [InlineData("2026-01-01")]
    [InlineData("")]
    public async Task Answer_ThatNobodyAskedFor_IsRefusedWithASentence(string asked)
    {
        await using var clicks = await AskedAsync();

        var answer = await clicks.ClickAsync(Reporter, "need.solved", new JsonObject { ["asked"] = asked, ["answer"] = "yes" });

        Assert.Equal(NoticeKind.TryAgain, Assert.IsType<NoticeView>(answer.View).Kind);
    }

    /// <summary>Completed as solved on the Monday, and asked ten business days later.</summary>
    private static async Task<CardClicks> AskedAsync()
    {
        var clicks = await CreateAsync();
        await clicks.World.SeeAsync("a:reporter");
        await clicks.MoveAsync(Green, "need.accept");
        await clicks.MoveAsync(Green, "need.complete", new JsonObject { ["kind"] = "gelöst", ["reason"] = "Die Bank steht." });
        clicks.World.Clock.Advance(TimeSpan.FromDays(14));
        await clicks.World.InScopeAsync(s => s.GetRequiredService<PostDueReminders>().RunAsync(Token));
        return clicks;
    }

    private static async Task<CardAnswer> AnswerAsync(CardClicks clicks, string person, string answer, string? reason = null)
    {
        var asked = await clicks.World.ReadAsync(db => db.Reminders.Where(r => r.Kind == DeadlineKind.Solved).Select(r => r.DueOn).SingleAsync(Token));
        return await clicks.ClickAsync(person, "need.solved", new JsonObject { ["asked"] = asked.ToString("O", null), ["answer"] = answer, ["reason"] = reason });
    }

    private static async Task<ReminderView> PostAsync(CardClicks clicks)
    {
        var post = await clicks.World.ReadAsync(db => db.Reminders.Where(r => r.Kind == DeadlineKind.Solved).Select(r => r.Placement).SingleAsync(Token));
        var json = (await clicks.World.PlacementsAsync()).Single(p => p.Id == post).AnswerJson!;
        return Assert.IsType<ReminderView>(CardViewJson.Read(json));
    }
}
