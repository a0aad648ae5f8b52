using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Districts;
using Spk.Bot.Tests.Districts;

namespace Spk.Bot.Tests.Questions;

public sealed class QuestionReaderTests(ITestOutputHelper output)
{
    private static readonly QuestionReader _reader = new(Neukoelln.District, new PlaceIndex(Neukoelln.District), new NameIndex(Neukoelln.District));

    /// <summary>Wednesday, 18 November 2026; a coordination of the Reuterkiez that sits in the JHA.</summary>
    private static readonly QuestionContext _context = new(new DateTimeOffset(2026, 11, 18, 10, 0, 0, TimeSpan.Zero))
    {
        Regions = ["081003"],
        Committees = ["jugendhilfeausschuss"],
        LastMeetings = new Dictionary<string, DateOnly> { ["jugendhilfeausschuss"] = new(2026, 11, 5), ["sozialausschuss"] = new(2026, 10, 28) },
        LastAsked = new DateTimeOffset(2026, 11, 13, 9, 0, 0, TimeSpan.Zero),
    };

    private static readonly List<Phrasing> _phrasings =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Questions", "phrasings.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(f => new Phrasing(f[0], f[2], f[3]))];

    [Fact]
    public void Read_OfTheWrittenPhrasings_IsRightForNearlyAllInEveryClass()
    {
        var failures = new List<string>();
        var classes = _phrasings.GroupBy(p => p.Class).Select(g => (g.Key, All: g.Count(), Right: g.Count(p => IsRight(p, failures)))).ToList();
        foreach (var (name, all, right) in classes)
            output.WriteLine($"{name,-16} {right}/{all}");
        var told = string.Join('\n', failures);
        Assert.True(_phrasings.Count >= 300, $"only {_phrasings.Count} phrasings");
        Assert.True(classes.Sum(c => c.Right) >= 0.98 * _phrasings.Count, told);
        Assert.All(classes, c => Assert.True(c.Right >= 0.95 * c.All, $"{c.Key}:\n{told}"));
    }

    [Fact]
    public void Read_OfACommand_IsTheQuestionThatGaveIt()
    {
        var others = new QuestionContext(_context.Now.AddDays(100)) { Department = "ordnungsamt" };
        Assert.All(_phrasings, p =>
        {
            var question = Read(p.Text);
            Assert.Equal(Told.Of(question), Told.Of(Read(question.Command)));
            if (question is Question.Status or Question.NeedList or Question.Figures or Question.Search or Question.Export or Question.Handover)
                Assert.Equal(Told.Of(question), Told.Of(_reader.Read(question.Command, others)));
            if (question is Question.Choose choose)
                Assert.All(choose.Choices, c => Assert.IsNotType<Question.Choose>(Read(c.Command)));
            if (question is Question.Unknown unknown)
                Assert.All(unknown.Suggestions, s => Assert.IsNotType<Question.Unknown>(Read(s.Command)));
        });
    }

    [Fact]
    public void Read_OfACommandMadeOfAnyParts_IsTheQuestionThatGaveIt()
    {
        var district = Neukoelln.District;
        var part = Gen.OneOf(
            Gen.Elements(district.Regions.SelectMany(r => r.Areas.Select(a => a.Name).Append(r.Name).Append(r.Id).Concat(r.Aliases)).ToArray()),
            Gen.Elements(district.Departments.SelectMany(d => new[] { d.Name, $"beim {d.Abbreviation}" }).ToArray()),
            Gen.Elements(district.Themes.Select(t => $"Thema {t.Name}").ToArray()),
            Gen.Elements(district.Committees.Select(c => c.Name).ToArray()),
            Gen.Elements("seit 1.3.", "KW 12", "letzte Woche", "2025", "Q1 2026", "bis 15.4.", "gestern", "im März", "letzten 30 Tage"),
            Gen.Elements("offen", "überfällig", "extern offen", "nicht beantwortet", "gelöst", "zugesagt", "Rückfragen", "nicht erledigt"));
        var texts =
            from first in Gen.Elements("", "status", "liste", "kennzahlen", "export csv", "übergabe", "wie viele Bedarfe")
            from parts in part.ArrayOf(3)
            select $"{first} {string.Join(", ", parts)}";
        Prop.ForAll(texts.ToArbitrary(), text => Told.Of(Read(text)) == Told.Of(Read(Read(text).Command)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Read_WhateverTheCaseAndTheUmlauts_IsTheSame() => Assert.All(_phrasings, p =>
    {
        if (Read(p.Text) is Question.Report or Question.Link)
            return;
        var expected = Told.Of(Read(p.Text));
        Assert.Equal(expected, Told.Of(Read(p.Text.ToUpperInvariant())), ignoreCase: true);
        if (Read(p.Text) is not Question.Search)
            Assert.Equal(expected, Told.Of(Read(p.Text.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("Ü", "Ue").Replace("ß", "ss"))));
        Assert.Equal(expected, Told.Of(Read(p.Text.Normalize(System.Text.NormalizationForm.FormD))), ignoreCase: true);
    });

    [Fact]
    public void Read_OfAnyText_DoesNotThrow() => Prop.ForAll<string>(text => Read(text ?? "") is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_OfAnyCharacters_DoesNotThrow()
    {
        var texts =
            from word in Gen.Elements("", "status ", "melden", "offen ", "SPK-", "bedarf ", "KW ", "seit ", "zwischen 1.", "übersicht ")
            from rest in Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf()
            select word + new string(rest);
        Prop.ForAll(texts.ToArbitrary(), text => Read(text) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("bedarf ")]
    [InlineData("Britz ")]
    [InlineData("1.")]
    [InlineData("1.1.2026-")]
    [InlineData("ab ")]
    [InlineData("😀")]
    [InlineData("\u0308")]
    [InlineData("Spielplatzzz ")]
    [InlineData("Ausschuss für ")]
    [InlineData("x")]
    public void Read_OfTenThousandCharacters_IsQuick(string unit)
    {
        Read("aufwärmen in Rudow");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(Read("offen " + string.Concat(Enumerable.Repeat(unit, 10_000 / unit.Length))));
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("melden: Müll", "Müll")]
    [InlineData("Bedarf melden: Müll im Park.", "Müll im Park.")]
    [InlineData("melden\nTitel\nZweite Zeile", "Titel\nZweite Zeile")]
    public void Read_OfAReport_KeepsItAsTyped(string text, string expected) => Assert.Equal(expected, Assert.IsType<Question.Report>(Read(text)).Text);

    /// <summary>What the first reader of commands took for a command is still that command.</summary>
    [Theory]
    [InlineData("MELDEN!", "report !")]
    [InlineData("meldne Müll", "report Müll")]
    [InlineData("report a broken bench", "report a broken bench")]
    [InlineData("/status Reuterkiez", "status r=081003")]
    [InlineData("Status: Reuterkiez", "status r=081003")]
    [InlineData(", status", "status r=081003")]
    [InlineData(": status Rudow", "status r=084012")]
    [InlineData("– hilfe", "help")]
    [InlineData("staus", "status r=081003")]
    [InlineData("status\nRudow", "status r=084012")]
    [InlineData("\uFEFFstatus Rudow\n", "status r=084012")]
    [InlineData("offen ab 11", "list r=081003 c=Open from=10")]
    [InlineData("offen JA ab 21", "list d=jugendamt c=Open from=20")]
    [InlineData("offen ab 0", "list r=081003 c=Open")]
    [InlineData("offen Ab 11.", "list r=081003 c=Open from=10")]
    [InlineData("offene Bedarfe", "list r=081003 c=Open")]
    [InlineData("bedraf 2026-42", "need 2026-42")]
    [InlineData("spk 2026 42", "need spk 2026 42")]
    [InlineData("bedarf", "need")]
    [InlineData("sitzugen", "meetings")]
    [InlineData("Verbinde Jugendamt.", "link Jugendamt")]
    [InlineData("connect Straßen- und Grünflächenamt", "link Straßen- und Grünflächenamt")]
    [InlineData("hello", "help")]
    [InlineData("statusreport", "unknown Line")]
    [InlineData("hlf", "unknown Line")]
    [InlineData("ABC-2026-42", "unknown Line")]
    [InlineData("", "nothing")]
    [InlineData("\r\n\t", "nothing")]
    public void Read_OfACommandOfBefore_IsThatCommand(string text, string expected) => Assert.Equal(expected, Told.Of(Read(text)));

    [Fact]
    public void Read_OfACommandWordWithALetterMissing_IsStillThatCommand()
    {
        string[] words = ["melden", "report", "status", "überfällig", "overdue", "bedarf", "sitzungen", "meetings", "übersicht", "digest", "overview", "verbinden", "connect", "übergabe", "kennzahlen"];
        foreach (var word in words)
            for (var at = 0; at < word.Length; at++)
                Assert.True(Read(word.Remove(at, 1)).GetType() == Read(word).GetType(), $"{word} without letter {at}");
    }

    [Fact]
    public void Read_OfTheBoroughsName_AsksWhichOneIsMeant()
    {
        var choose = Assert.IsType<Question.Choose>(Read("was ist in Neukölln offen"));

        Assert.Equal(["offen Bezirk Neukölln", "offen Ortsteil Neukölln"], choose.Choices.Select(c => c.Command));
        Assert.Equal(new NeedFilter { Condition = NeedCondition.Open }.IsBorough, Assert.IsType<Question.NeedList>(Read(choose.Choices[0].Command)).Filter.IsBorough);
    }

    private static bool IsRight(Phrasing phrasing, List<string> failures)
    {
        var told = Told.Of(Read(phrasing.Text));
        if (told != phrasing.Expected)
            failures.Add($"{phrasing.Class}: {phrasing.Text}\n    {told}, expected {phrasing.Expected}");
        return told == phrasing.Expected;
    }

    private static Question Read(string text) => _reader.Read(text, _context);

    private sealed record Phrasing(string Class, string Text, string Expected);
}
