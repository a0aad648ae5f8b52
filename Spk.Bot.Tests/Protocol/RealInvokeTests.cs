using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Protocol.Hostile;

namespace Spk.Bot.Tests.Protocol;

/// <summary>What the whole bot answers to invokes that its own cards do not make, and to people who may not.</summary>
public sealed class RealInvokeTests(PausedHost host) : IClassFixture<PausedHost>
{
    public static TheoryData<string> Verbs => [.. CardVerbs.Known.Order(StringComparer.Ordinal)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Verbs))]
    [Trait("Conformance", "41")]
    public async Task Refresh_ByTheClientItself_NeverChangesAnything(string verb)
    {
        var need = await host.ReportAsync(verb);
        var before = await StateAsync();

        var (status, body) = await host.PostAsync(Click("automatic"));

        Assert.Equal((HttpStatusCode.OK, 200), (status, JsonNode.Parse(body)!["statusCode"]!.GetValue<int>()));
        Assert.Equal(before, await StateAsync());

        // Pressed by the same person, these would have.
        await host.PostAsync(Click("manual"));
        if (verb is "need.acknowledge" or "need.report" or "command")
            Assert.NotEqual(before, await StateAsync());

        JsonObject Click(string trigger) => HostileBases.Click(verb, Data(need)).Activity.With(activity =>
        {
            activity["value"]!["trigger"] = trigger;
            activity["from"] = Payload.Json("02")["from"]!.DeepClone();
        });
    }

    [Theory]
    [InlineData("need.acknowledge", 1102)]
    [InlineData("need.transfer", 1102)]
    [InlineData("need.view", 1103)]
    [Trait("Conformance", "40")]
    public async Task Click_OfAStranger_TellsNothingAndIsWrittenDown(string verb, int audit)
    {
        var need = await host.ReportAsync();
        var before = host.Warnings(audit).Count;

        var (status, body) = await host.PostAsync(HostileBases.Click(verb, Data(need)).Activity.With(Strange));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("Bänke", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Bat-Yam", body, StringComparison.Ordinal);
        var line = host.Warnings(audit).Skip(before).Last();
        Assert.Contains(verb, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Fremde Person", line, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "43")]
    public async Task Dialog_WhenOpened_IsTheFormAsAnAttachment()
    {
        var (status, body) = await host.PostAsync(Payload.Json("23"));

        Assert.Equal(HttpStatusCode.OK, status);
        var card = Continued(body);
        Assert.Equal("application/vnd.microsoft.card.adaptive", card["contentType"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", card["content"]!["type"]!.GetValue<string>());
    }

    [Fact]
    [Trait("Conformance", "44")]
    public async Task Dialog_WhenSentWithFaults_StaysOpenAndNamesThem()
    {
        var before = await host.ReadAsync(db => db.Needs.CountAsync(Ct));

        var (status, body) = await host.PostAsync(Payload.Json("24").With(activity =>
            activity["value"]!["data"] = HostileBases.Form("send").With(form => form["title"] = "").With(form => form["region"] = "990000")));

        Assert.Equal(HttpStatusCode.OK, status);
        var card = Continued(body)["content"]!.ToJsonString(Protocol());
        Assert.Contains("Bitte geben Sie einen Titel an.", card, StringComparison.Ordinal);
        Assert.Contains("Diese Region gibt es nicht.", card, StringComparison.Ordinal);
        Assert.Equal(before, await host.ReadAsync(db => db.Needs.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("needs", "")]
    [InlineData("needs", "NUMBER")]
    [InlineData("needs", "Bänken am Platz")]
    [InlineData("anything", "")]
    [Trait("Conformance", "45")]
    public async Task Search_ForNeeds_FindsThemForWhomeverTheyAreFor(string dataset, string text)
    {
        var need = await host.ReportAsync();
        var search = Payload.Json("25").With(activity => activity["value"] = Query(dataset, text.Replace("NUMBER", need, StringComparison.Ordinal)));
        Assert.False(search["value"]!.AsObject().ContainsKey("kind"));

        var found = Hits(await host.PostAsync(search));
        var forStrangers = Hits(await host.PostAsync(search.With(Strange)));

        Assert.InRange(found.Count, 1, 15);

        // Without a word they are the oldest, and other tests have reported as well.
        if (text.Length > 0)
            Assert.Contains(($"{need} · Bänke fehlen", need), found);
        Assert.Empty(forStrangers);
    }

    [Theory]
    [InlineData("regions", "gropius", "Gropiusstadt")]
    [InlineData("regions", "GROPIUSSTADT", "Gropiusstadt")]
    [InlineData("themes", "", "")]
    [InlineData("regions", "gibt es nicht", null)]
    [Trait("Conformance", "45")]
    public async Task Search_ForWhatIsPublic_FindsByPartsOfTheName(string dataset, string text, string? expected)
    {
        var found = Hits(await host.PostAsync(Payload.Json("25").With(activity => activity["value"] = Query(dataset, text))));

        Assert.InRange(found.Count, expected is null ? 0 : 1, expected is null ? 0 : 15);
        Assert.All(found, hit => Assert.Contains(expected!, hit.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_BesideTheComposer_ListsNeedsOrSaysWhyNot()
    {
        var need = await host.ReportAsync();
        var opening = Payload.Json("28").With(activity => activity["value"]!["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }));

        var listed = JsonNode.Parse((await host.PostAsync(opening)).Body)!["composeExtension"]!;
        var refused = JsonNode.Parse((await host.PostAsync(opening.With(Strange))).Body)!["composeExtension"]!;
        var unknown = JsonNode.Parse((await host.PostAsync(Payload.Json("28"))).Body)!["composeExtension"]!;

        Assert.Equal("result", listed["type"]!.GetValue<string>());
        Assert.NotEmpty(listed["attachments"]!.AsArray());
        Assert.Equal("message", refused["type"]!.GetValue<string>());
        Assert.DoesNotContain(need, refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("result", unknown["type"]!.GetValue<string>());
        Assert.Empty(unknown["attachments"]!.AsArray());
    }

    [Theory]
    [InlineData("25")]
    [InlineData("28")]
    [InlineData("29")]
    [InlineData("30")]
    [InlineData("31")]
    public async Task Invoke_ThatOnlyAsks_WritesNothing(string sample)
    {
        var before = await host.ReadAsync(db => db.Turns.CountAsync(Ct));
        var calls = host.Calls.Count;

        await host.PostAsync(Payload.Json(sample));

        Assert.Equal(before, await host.ReadAsync(db => db.Turns.CountAsync(Ct)));
        Assert.Equal(calls, host.Calls.Count);
    }

    private static JsonObject Data(string need) => HostileBases.Form("send").With(data =>
    {
        data["title"] = "Etwas anderes";
        data["need"] = need;
        data["rev"] = 1;
        data["to"] = "jugendamt";
        data["reason"] = "Zuständig";
        data["command"] = "verbinden Jugendamt";
    });

    private static void Strange(JsonObject activity)
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["from"] = new JsonObject { ["id"] = "29:stranger", ["aadObjectId"] = "stranger", ["name"] = "Fremde Person" };
        activity["conversation"]!["id"] = "19:elsewhere@thread.v2";
        activity["conversation"]!["conversationType"] = "groupChat";
    }

    private static JsonObject Query(string dataset, string text) => new()
    {
        ["queryText"] = text, ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 }, ["dataset"] = dataset,
    };

    private static List<(string Title, string Value)> Hits((HttpStatusCode Status, string Body) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. JsonNode.Parse(answer.Body)!["value"]!["results"]!.AsArray().Select(hit => (hit!["title"]!.GetValue<string>(), hit["value"]!.GetValue<string>()))];
    }

    private static JsonNode Continued(string body)
    {
        var task = JsonNode.Parse(body)!["task"]!;
        Assert.Equal("continue", task["type"]!.GetValue<string>());
        return task["value"]!["card"]!;
    }

    private static System.Text.Json.JsonSerializerOptions Protocol() => Spk.Bot.Protocol.Schema.ProtocolJson.Options;

    /// <summary>Everything that a click could change, but for the marks of the turns themselves.</summary>
    private Task<string> StateAsync() => host.ReadAsync(async db => string.Join('\n',
        await db.Needs.CountAsync(Ct),
        await db.Entries.CountAsync(Ct),
        string.Join(' ', await db.Needs.OrderBy(n => n.Id).Select(n => n.Version).ToListAsync(Ct)),
        string.Join(' ', await db.Responsibilities.OrderBy(r => r.NeedId).ThenBy(r => r.Department).Select(r => r.Status).ToListAsync(Ct)),
        string.Join(' ', await db.Placements.OrderBy(p => p.Id).Select(p => p.WantedRevision).ToListAsync(Ct)),
        string.Join(' ', await db.Links.OrderBy(l => l.PlaceKey).Select(l => l.PlaceKey).ToListAsync(Ct))));
}
