using System.Reflection;
using System.Text.Json;

namespace Spk.Bot.Tests.Sandbox;

/// <summary>What the simulator sends has exactly the members that Teams sends, as the samples show them.</summary>
public sealed class ShapeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("01-message-personal-text")]
    [InlineData("02-message-channel-root-mention")]
    [InlineData("05-message-personal-action-submit")]
    [InlineData("07-conversationUpdate-personal-bot-added")]
    [InlineData("08-conversationUpdate-team-bot-added")]
    [InlineData("09-conversationUpdate-team-user-added")]
    [InlineData("10-conversationUpdate-team-bot-removed")]
    [InlineData("12-conversationUpdate-channelRenamed")]
    [InlineData("13-conversationUpdate-channelDeleted")]
    [InlineData("16-installationUpdate-personal-add")]
    [InlineData("17-installationUpdate-team-add")]
    [InlineData("18-installationUpdate-personal-remove")]
    [InlineData("21-invoke-adaptiveCard-action-channel-manual")]
    [InlineData("23-invoke-task-fetch-personal")]
    [InlineData("24-invoke-task-submit-personal")]
    [InlineData("26-invoke-composeExtension-fetchTask-message")]
    [InlineData("27-invoke-composeExtension-submitAction")]
    public async Task Send_Always_HasTheMembersOfTheSample(string sample)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await SendLikeAsync(stage, sample);
        var expected = await SampleAsync(sample);

        var sent = stage.Bot.Activities.Last(a => Kind(a) == Kind(expected));

        Assert.Equal(Paths(expected, sample), Paths(sent, sample));
    }

    private static async Task SendLikeAsync(SandboxStage stage, string sample)
    {
        var (teams, chat, channel) = (stage.Teams, stage.World.Chat("jug-1"), stage.Channel);
        var inChat = await stage.Bot.PostAsync(chat, SandboxStage.Card("Karte"), Ct);
        var inChannel = await stage.Bot.PostAsync(channel, SandboxStage.Card("Karte"), Ct);
        var post = await teams.PostAsync("jug-1", channel, "Die Leselampe fehlt.", ct: Ct);
        var data = SandboxStage.Json(new { need = "SPK-2026-00042" });
        await (sample[..2] switch
        {
            "01" => teams.SayAsync("jug-1", chat, "status", ct: Ct),
            "02" => teams.SayAsync("jug-1", channel, "offen", ct: Ct),
            "05" => teams.SubmitAsync("jug-1", chat, inChat, data, Ct),
            "07" or "16" => teams.InstallPersonallyAsync("jug-1", Ct),
            "08" or "17" => teams.InstallInTeamAsync("jug-1", "Jugendamt", ct: Ct),
            "09" => teams.AddMemberAsync("jug-1", "Jugendamt", "regio", Ct),
            "10" => teams.RemoveFromTeamAsync("jug-1", "Jugendamt", Ct),
            "12" => teams.RenameChannelAsync("jug-1", channel, "Bedarfe neu", Ct),
            "13" => teams.DeleteChannelAsync("jug-1", channel, Ct),
            "18" => teams.RemovePersonallyAsync("jug-1", Ct),
            "21" => teams.ExecuteAsync("jug-1", channel, inChannel, SandboxStage.Json(new { verb = "need.view", data = new { } }), ct: Ct),
            "23" => teams.DialogFetchAsync("jug-1", chat, inChat, data, Ct),
            "24" => teams.DialogSubmitAsync("jug-1", chat, data, inChat, Ct),
            "26" => teams.MessageActionFetchAsync("jug-1", channel, post.Id, "needFromMessage", Ct),
            "27" => teams.MessageActionSubmitAsync("jug-1", channel, post.Id, "needFromMessage", data, Ct),
            _ => throw new ArgumentException(sample, nameof(sample)),
        });
    }

    private static async Task<JsonElement> SampleAsync(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sandbox.Payloads.{name}.json")!;
        return (await JsonDocument.ParseAsync(stream, cancellationToken: Ct)).RootElement;
    }

    /// <summary>What the author of a card or dialog decides; and how much a client tells of itself when it installs.</summary>
    private static string[] Free(string sample) => sample[..2] switch
    {
        "05" => ["value."],
        "16" => ["entities[]."],
        _ => ["value.data.", "value.action.data."],
    };

    private static string Kind(JsonElement activity) => string.Join(' ', activity.GetProperty("type"), Find(activity, "name"), Find(activity, "action"));

    private static JsonElement Find(JsonElement activity, string name) => activity.TryGetProperty(name, out var value) ? value : default;

    private static SortedSet<string> Paths(JsonElement activity, string sample)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        Walk(activity, "");
        paths.RemoveWhere(path => Free(sample).Any(f => path.StartsWith(f, StringComparison.Ordinal)));
        return paths;

        void Walk(JsonElement value, string path)
        {
            if (value.ValueKind == JsonValueKind.Array)
                foreach (var item in value.EnumerateArray()) Walk(item, path + "[].");
            if (value.ValueKind != JsonValueKind.Object) return;
            foreach (var member in value.EnumerateObject())
            {
                paths.Add(path + member.Name);
                Walk(member.Value, path + member.Name + (member.Value.ValueKind == JsonValueKind.Object ? "." : ""));
            }
        }
    }
}
