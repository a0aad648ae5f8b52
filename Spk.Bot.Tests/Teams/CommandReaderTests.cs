using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Teams;

public sealed class CommandReaderTests
{
    [Fact]
    public void Read_OfWhatPeopleType_IsTheCommand() => Table.Check(
        """
        melden -> Report()
        Melden -> Report()
        MELDEN! -> Report(!)
        melden: In der Weserstraße fehlt ein Zebrastreifen. -> Report(In der Weserstraße fehlt ein Zebrastreifen.)
        melden:In der Weserstraße fehlt ein Zebrastreifen -> Report(In der Weserstraße fehlt ein Zebrastreifen)
        melden : Müll im Park -> Report(Müll im Park)
        melde Müll im Park -> Report(Müll im Park)
        meldne Müll -> Report(Müll)
        report a broken bench -> Report(a broken bench)
        Bedarf melden -> Report()
        Bedarf melden: Müll -> Report(Müll)
        status -> Status()
        Status -> Status()
        /status -> Status()
        /status Reuterkiez -> Status(Reuterkiez)
        status Reuterkiez -> Status(Reuterkiez)
        STATUS REUTERKIEZ -> Status(REUTERKIEZ)
        Status: Reuterkiez -> Status(Reuterkiez)
        status   Reuterkiez   -> Status(Reuterkiez)
        status Reuterkiez? -> Status(Reuterkiez)
        status? -> Status()
        status Buckow-Ost -> Status(Buckow-Ost)
        status 083009 -> Status(083009)
        stauts Gropiusstadt -> Status(Gropiusstadt)
        staus -> Status()
        statuss -> Status()
        stand Rudow -> Status(Rudow)
        offen -> Open(, 0)
        offen ab 11 -> Open(, 10)
        offen JA ab 21 -> Open(JA, 20)
        offen Buckow ab 1 -> Open(Buckow, 0)
        offen ab 0 -> Open(, 0)
        offen ab 99999999 -> Open(ab 99999999, 0)
        offen from 11 -> Open(, 10)
        offen Ab 11. -> Open(, 10)
        offen ab elf -> Open(ab elf, 0)
        offene Bedarfe -> Open(Bedarfe, 0)
        open -> Open(, 0)
        offfen -> Open(, 0)
        überfällig -> Overdue(, 0)
        Überfällig Rudow ab 11 -> Overdue(Rudow, 10)
        ueberfaellig -> Overdue(, 0)
        uberfallig -> Overdue(, 0)
        überfallig -> Overdue(, 0)
        überfälig -> Overdue(, 0)
        ÜBERFÄLLIG -> Overdue(, 0)
        überfällige -> Overdue(, 0)
        overdue -> Overdue(, 0)
        bedarf SPK-2026-00042 -> ShowNeed(SPK-2026-00042)
        Bedarf 2026-42? -> ShowNeed(2026-42)
        bedraf 2026-42 -> ShowNeed(2026-42)
        need SPK-2026-42 -> ShowNeed(SPK-2026-42)
        SPK-2026-00042 -> ShowNeed(SPK-2026-00042)
        spk 2026 42 -> ShowNeed(spk 2026 42)
        SPK-2026-00042? -> ShowNeed(SPK-2026-00042)
        bedarf -> ShowNeed()
        sitzungen -> Meetings
        Sitzung -> Meetings
        meetings -> Meetings
        sitzugen -> Meetings
        übersicht Sozialausschuss -> Overview(Sozialausschuss)
        Uebersicht -> Overview()
        ubersicht JHA -> Overview(JHA)
        digest -> Overview()
        verbinden Jugendamt -> Link(Jugendamt)
        Verbinde Jugendamt. -> Link(Jugendamt)
        link Jugendamt -> Link(Jugendamt)
        connect Straßen- und Grünflächenamt -> Link(Straßen- und Grünflächenamt)
        hilfe -> Help
        Hilfe! -> Help
        help -> Help
        Hallo -> Help
        hello -> Help
        , status -> Status()
        : status Rudow -> Status(Rudow)
        – hilfe -> Help
        Guten Morgen -> Unknown(Guten Morgen)
        42 -> Unknown(42)
        SPK -> Unknown(SPK)
        ABC-2026-42 -> Unknown(ABC-2026-42)
        hlf -> Unknown(hlf)
        ??? -> Unknown(???)
        <script>alert(1)</script> -> Unknown(<script>alert(1)</script>)
        statusreport -> Unknown(statusreport)
        """,
        84,
        Told);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n\t")]
    [InlineData("\u00A0")]
    public void Read_OfNothing_IsNothing(string text) => Assert.IsType<ChatCommand.Nothing>(CommandReader.Read(text, "SPK"));

    [Theory]
    [InlineData("\u00A0status", "Status()")]
    [InlineData("\u200Bstatus", "Status()")]
    [InlineData("\uFEFFstatus Rudow\n", "Status(Rudow)")]
    [InlineData("u\u0308berfa\u0308llig", "Overdue(, 0)")]
    [InlineData("status\nRudow", "Status(Rudow)")]
    [InlineData("melden\nTitel\nZweite Zeile", "Report(Titel\nZweite Zeile)")]
    public void Read_OfWhatNobodySees_IsTheCommand(string text, string expected) => Assert.Equal(expected, Told(text));

    [Fact]
    public void Read_OfAWordWithALetterMissing_IsStillItsCommand()
    {
        // A new word that lies near one of these is seen here: of two that could be meant, none is.
        string[] words = ["melden", "report", "status", "stand", "offen", "überfällig", "overdue", "bedarf", "sitzungen", "meetings", "übersicht", "digest", "overview", "verbinden", "connect", "hilfe"];
        foreach (var word in words)
        {
            var meant = CommandReader.Read(word, "SPK").GetType();
            for (var at = 0; at < word.Length; at++)
                Assert.True(word.Length < 6 || CommandReader.Read(word.Remove(at, 1), "SPK").GetType() == meant, $"{word} without letter {at}");
        }
    }

    [Theory]
    [InlineData("melden ", 4001)]
    [InlineData("status ", 200)]
    [InlineData("unbekannt", 60)]
    public void Read_OfTenThousandCharacters_IsCutToItsLimit(string start, int limit)
    {
        var text = CommandReader.Read(start + new string('x', 10_000), "SPK") switch
        {
            ChatCommand.Report report => report.Text,
            ChatCommand.Status status => status.Target,
            ChatCommand.Unknown unknown => unknown.Text,
            var other => throw new InvalidOperationException(other.ToString()),
        };

        Assert.Equal(limit, text.Length);
    }

    [Fact]
    public void Read_OfALongTextWithEmoji_CutsNoneInHalf()
    {
        var text = Assert.IsType<ChatCommand.Unknown>(CommandReader.Read("x" + string.Concat(Enumerable.Repeat("😀", 100)), "SPK")).Text;

        Assert.Equal(59, text.Length);
        Assert.False(char.IsHighSurrogate(text[^1]));
    }

    [Theory]
    [InlineData("bedarf ")]
    [InlineData(" ")]
    [InlineData("ab ")]
    [InlineData(":")]
    [InlineData("/")]
    [InlineData("ü")]
    [InlineData("\u0308")]
    [InlineData("😀")]
    [InlineData("1")]
    public void Read_OfAnythingTenThousandTimes_IsQuick(string unit) => Assert.NotNull(CommandReader.Read("offen " + string.Concat(Enumerable.Repeat(unit, 10_000 / unit.Length)), "SPK"));

    [Fact]
    public void Read_OfAnyText_DoesNotThrow() => Prop.ForAll<string>(text => CommandReader.Read(text ?? "", "SPK") is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Read_OfAnyCharacters_DoesNotThrow()
    {
        var texts =
            from word in Gen.Elements("", "status", "melden", "offen", "SPK-", "bedarf ")
            from rest in Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf()
            select word + new string(rest);
        Prop.ForAll(texts.ToArbitrary(), text => CommandReader.Read(text, "SPK") is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Read_OfAnyNumber_ShowsThatNeed() => Prop.ForAll(Gen.Choose(1, 9_999_999).ToArbitrary(), number =>
        CommandReader.Read($"SPK-2026-{number:00000}", "SPK") == new ChatCommand.ShowNeed($"SPK-2026-{number:00000}")).QuickCheckThrowOnFailure();

    /// <summary>A command in one line: <c>Open(JA, 20)</c>.</summary>
    private static string Told(string text) => CommandReader.Read(text, "SPK") switch
    {
        ChatCommand.Report c => $"Report({c.Text})",
        ChatCommand.Status c => $"Status({c.Target})",
        ChatCommand.Open c => $"Open({c.Target}, {c.Offset})",
        ChatCommand.Overdue c => $"Overdue({c.Target}, {c.Offset})",
        ChatCommand.ShowNeed c => $"ShowNeed({c.Number})",
        ChatCommand.Overview c => $"Overview({c.Committee})",
        ChatCommand.Link c => $"Link({c.Target})",
        ChatCommand.Unknown c => $"Unknown({c.Text})",
        var other => other.GetType().Name,
    };
}
