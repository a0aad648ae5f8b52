using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Routing;
using Spk.Bot.Tests.Support;
using Spk.Bot.Teams;

namespace Spk.Bot.Tests.Roles;

/// <summary>Every command, verb, view, search and live copy, asked by every role: no mark reaches anybody whom the table does not name, and every mark that it names arrives.</summary>
public sealed class LeakTests(LeakTests.Borough borough) : IClassFixture<LeakTests.Borough>
{
    private static readonly string[] Public = ["TITEL-NORD", "TITEL-WEST", "WORT-NORD"];
    private static readonly string[] Data = [.. Public, "ORG-NORD", "ORG-WEST", "NOTIZ-NORD", "NOTIZ-SPK", "NOTIZ-WEST", "VORLAGE-NORD"];
    private static readonly string[] Office = [.. Data, "NAME-GREEN", "NAME-ORDER", "NAME-SPK", "NAME-YOUTH"];
    private static readonly string[] OwnRegion = ["TITEL-NORD", "WORT-NORD", "ORG-NORD"];

    /// <summary>Who reported, as a person, is shown to nobody.</summary>
    private static readonly string[] Marks = [.. Office, "MELDER-NORD", "MELDER-WEST"];

    private static readonly LeakReader[] Readers =
    [
        new("OE SPK", "p-office", "a:p-office", Office),
        new("OE SPK's channel", "p-member", "19:office", Office),
        new("Bezirkskoordination", "p-district", "a:p-district", Office),
        new("Regionalkoordination", "p-regional", "a:p-regional", Office),
        new("Datenkoordination", "p-data", "a:p-data", Data),
        new("Stadtteilkoordination", "p-north", "a:p-north", OwnRegion),
        new("Stadtteilkoordination's channel", "p-guest", "19:north", OwnRegion),
        new("OE SPK in a coordination's channel", "p-office", "19:north", OwnRegion),
        new("Amt in the lead", "p-member", "19:green", [.. Public, "ORG-NORD", "ORG-WEST", "NAME-GREEN", "NAME-ORDER", "NAME-SPK", "NOTIZ-NORD", "NOTIZ-SPK", "VORLAGE-NORD"]),
        new("Amt that takes part", "p-member", "19:order", [.. Public, "ORG-NORD", "ORG-WEST", "NAME-GREEN", "NAME-ORDER", "NAME-SPK", "NOTIZ-NORD", "NOTIZ-SPK", "VORLAGE-NORD"]),
        new("Amt of the other need", "p-member", "19:youth", [.. Public, "ORG-NORD", "ORG-WEST", "NAME-YOUTH", "NOTIZ-WEST"]),
        new("committee's office", "p-committee", "a:p-committee", Public),
        new("committee's channel", "p-member", "19:traffic", Public),
        new("OE SPK in a round of nobody knows whom", "p-office", "19:round", [.. Public, "ORG-NORD", "ORG-WEST"]),
        new("nobody", "p-nobody", "a:p-nobody"),
        new("nobody in a round", "p-nobody", "19:round"),
    ];

    private static readonly Dictionary<Type, string[]> Typed = new()
    {
        [typeof(Question.Nothing)] = [""],
        [typeof(Question.Unknown)] = ["kaffee kochen", "status Spandau", "seit 31.2."],
        [typeof(Question.Choose)] = ["Im Nordkiez fehlen Bänke"],
        [typeof(Question.Help)] = ["hilfe"],
        [typeof(Question.Report)] = ["melden", "melden: Rutsche im Westend kaputt"],
        [typeof(Question.Status)] = ["status", "status Nordkiez", "status Westend", "status Jugendamt", "status Bezirk Musterbezirk"],
        [typeof(Question.NeedList)] = ["offen", "offen Nordkiez", "offen Westend", "offen Jugendamt", "offen ab 2", "überfällig", "überfällig Westend", "liste Westend seit 1.1.2020"],
        [typeof(Question.Search)] = ["suche TITEL", "suche WORT", "suche NOTIZ", "suche NAME", "suche TITEL Westend"],
        [typeof(Question.Figures)] = ["kennzahlen", "kennzahlen Westend", "kennzahlen Jugendamt"],
        [typeof(Question.Handover)] = ["übergabe", "übergabe Westend", "übergabe Jugendamt", "übergabe Nordkiez"],
        [typeof(Question.Export)] = ["export csv", "export xlsx Westend"],
        [typeof(Question.ShowNeed)] = [$"bedarf {LeakWorld.North}", $"bedarf {LeakWorld.West}", "bedarf SPK-2026-00099"],
        [typeof(Question.Meetings)] = ["sitzungen"],
        [typeof(Question.Overview)] = ["übersicht Verkehrsausschuss", "übersicht Jugendhilfeausschuss", "übersicht"],
        [typeof(Question.Link)] = ["verbinden Jugendamt"],
    };

    /// <summary>Views that only the bot itself posts, and to whom; all others are reached by the walk.</summary>
    private static readonly Dictionary<Type, string> PostedOnly = new()
    {
        [typeof(LostPlacesView)] = "OE SPK's channel",
        [typeof(MorningReportView)] = "OE SPK's channel",
        [typeof(Core.Digests.DigestPreviewView)] = "OE SPK's channel",
        [typeof(Core.Digests.OutcomeFormView)] = "the committee's office and the OE SPK, from a posted digest",
        [typeof(RuleProposalView)] = "OE SPK's channel",
        [typeof(ReminderView)] = "the Amt or the OE SPK that is reminded",
        [typeof(NewsView)] = "the reporter, as news of their own need",
        [typeof(SolvedView)] = "the reporter, about their own need",
    };

    [Fact]
    public async Task Walk_OfEverythingByEverybody_LeaksNothingAndKeepsNothingBack()
    {
        var world = borough.World;
        var faults = new List<string>();
        var views = new HashSet<Type>();
        foreach (var reader in Readers)
        {
            var seen = new HashSet<string>();
            foreach (var text in Typed.Values.SelectMany(texts => texts))
                Look(reader, text, await world.TypeAsync(reader, text), seen);
            foreach (var (verb, data) in Clicks())
                Look(reader, $"{verb} {data.ToJsonString()}", await world.ClickAsync(reader, verb, data), seen);
            foreach (var text in (string[])["TITEL", LeakWorld.North, LeakWorld.West, "Westend", ""])
                foreach (var (sample, dataset) in ((string, string)[])[("25", "needs"), ("25", "regions"), ("28", "")])
                    Mark(reader, $"search {dataset} {text}", await world.SearchAsync(reader, sample, dataset, text), seen);
            if (reader.Conversation.StartsWith("a:", StringComparison.Ordinal))
                foreach (var number in (int[])[1, 2])
                    Mark(reader, $"copy {number}", await world.CopyAsync(reader, NeedId.Of(2026, number)), seen);
            faults.AddRange(reader.May.Except(seen).Select(mark => $"{reader}: never sees {mark}"));
        }

        var all = typeof(CardView).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType);
        faults.AddRange(all.Except(views).Except(PostedOnly.Keys).Select(view => $"{view.Name} is reached by nothing"));
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n" + string.Join('\n', faults));

        void Look(LeakReader reader, string what, (CardView View, string Text) answer, HashSet<string> seen)
        {
            views.Add(answer.View.GetType());
            Mark(reader, what, answer.Text, seen);
            if (!MayMove(reader) && answer.Text.Contains("\"verb\":\"need.t", StringComparison.Ordinal))
                faults.Add($"{reader}: {what} offers a move");
        }

        void Mark(LeakReader reader, string what, string text, HashSet<string> seen)
        {
            foreach (var mark in Marks.Where(mark => text.Contains(mark, StringComparison.Ordinal)))
                if (reader.May.Contains(mark))
                    seen.Add(mark);
                else
                    faults.Add($"{reader}: {what} shows {mark}");
        }
    }

    [Fact]
    public async Task Need_OutsideOfTheRights_IsAnsweredLikeNone()
    {
        var world = borough.World;
        foreach (var reader in Readers.Where(r => r.Conversation is "a:p-north" or "a:p-nobody"))
        {
            foreach (var verb in CardVerbs.Known.Where(v => v.StartsWith("need.", StringComparison.Ordinal) && v != "need.report"))
            {
                var data = new JsonObject { ["need"] = LeakWorld.West, ["rev"] = 1 };
                var none = new JsonObject { ["need"] = "SPK-2026-00099", ["rev"] = 1 };
                var (_, there) = await world.ClickAsync(reader, verb, data);
                var (_, nowhere) = await world.ClickAsync(reader, verb, none);
                Assert.Equal((verb, nowhere.Replace("SPK-2026-00099", LeakWorld.West, StringComparison.Ordinal)), (verb, there));
            }
        }
    }

    [Fact]
    public void Rights_HaveARowForEveryCommandAndVerb()
    {
        var questions = typeof(Question).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Question))).ToHashSet();
        Assert.Equal(questions, Typed.Keys.ToHashSet());
        var reader = new QuestionReader(CoreBorough.District, new PlaceIndex(CoreBorough.District), new NameIndex(CoreBorough.District));
        foreach (var (type, texts) in Typed)
        {
            var question = reader.Read(texts[0], new QuestionContext(CoreClock.Monday));
            Assert.IsType(type, question);
            _ = Rights.Of(question);
        }

        foreach (var verb in CardVerbs.Known)
            _ = Rights.Of(verb);
    }

    /// <summary>Read by all, changed by none.</summary>
    public sealed class Borough : IAsyncLifetime
    {
        internal LeakWorld World { get; private set; } = null!;

        public async ValueTask InitializeAsync() => World = await LeakWorld.CreateAsync();

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }

    private static bool MayMove(LeakReader reader) => !(reader.Person is "p-data" or "p-committee" or "p-nobody" || reader.Conversation == "19:traffic");

    private static IEnumerable<(string Verb, JsonObject Data)> Clicks()
    {
        foreach (var verb in CardVerbs.Known)
        {
            if (verb.StartsWith("need.", StringComparison.Ordinal))
                foreach (var number in (string[])[LeakWorld.North, LeakWorld.West])
                    yield return (verb, new JsonObject
                    {
                        ["need"] = number, ["rev"] = 1, ["into"] = number == LeakWorld.North ? LeakWorld.West : LeakWorld.North, ["reason"] = "Grund", ["step"] = "preview",
                        ["title"] = "Rutsche", ["description"] = "Ganz anders", ["region"] = "081001", ["theme"] = "play", ["urgency"] = "mittel", ["place"] = "",
                    });
            else
                foreach (var command in (string[])["status Westend", "offen", $"bedarf {LeakWorld.West}"])
                    yield return (verb, new JsonObject { ["command"] = command, ["rule"] = Guid.Empty.ToString("N") });
        }

        foreach (var form in (string[])["more", "need.transfer", "need.note"])
            foreach (var number in (string[])[LeakWorld.North, LeakWorld.West])
                yield return ("need.form", new JsonObject { ["need"] = number, ["rev"] = 1, ["form"] = form });
    }
}
