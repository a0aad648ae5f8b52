using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Exports;

namespace Spk.Bot.Tests.Exports;

public sealed class ExportWriterTests
{
    private static readonly ExportTable Table = new(ExportKind.Needs, "Bedarfe", "x",
    [
        new("text", ExportType.Text, "Text."), new("whole", ExportType.Whole, "Zahl."), new("flag", ExportType.Flag, "Ja."),
        new("day", ExportType.Day, "Tag."), new("german", ExportType.GermanDay, "Tag."), new("instant", ExportType.Instant, "Zeit."),
    ]);

    private static readonly string[] Nasty =
    [
        "", "Müll, \"Sperrgut\"; und\r\nÖl\nfür alle", "=1+1", "+49 30", "-3", "@SUM(A1)", "\t=1", "'=1", "''", "'", "'nur so", "＝1", "081001", " vorn und hinten ", "\u0001\uD800x😀", "<b>&amp;</b>", "\r\n", "ß;ẞ",
    ];

    [Fact]
    public void Csv_OfNastyTexts_IsReadAsWhatWasWritten()
    {
        var bytes = Write(ExportFormat.Csv, Nasty.Select(t => Row(t)));

        var texts = ReadCsv(bytes);

        Assert.Equal(Nasty.Select(t => t.Replace("\uD800", "\uFFFD", StringComparison.Ordinal)), texts.Select(CsvGuard.Unguard));
        Assert.All(texts, t => Assert.DoesNotContain(t.Length == 0 ? 'x' : t[0], "=+-@\t\r\n＝"));
    }

    [Fact]
    public void Guard_OfAnyText_IsTakenOffAgain() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>().MapFilter(s => s, _ => true),
        Gen.Elements("", "'", "''", "=", "-", "'@", "\t").ToArbitrary(),
        (text, start) => CsvGuard.Unguard(CsvGuard.Guard(start + text.Get)) == start + text.Get).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_AreWrittenAsTheirTypesSay()
    {
        var line = Encoding.UTF8.GetString(Write(ExportFormat.Csv, [Row("x")])).Split("\r\n")[1];
        Assert.Equal("x,7,true,2026-03-09,09.03.2026,2026-07-01T10:00:00+02:00", line);

        var json = Encoding.UTF8.GetString(Write(ExportFormat.Jsonl, [Row("Grün"), new object?[6]]));
        Assert.Equal("""{"text":"Grün","whole":7,"flag":true,"day":"2026-03-09","german":"09.03.2026","instant":"2026-07-01T10:00:00+02:00"}""", json.Split('\n')[0]);
        Assert.Equal("""{"text":null,"whole":null,"flag":null,"day":null,"german":null,"instant":null}""", json.Split('\n')[1]);
    }

    [Fact]
    public void Jsonl_OfNastyTexts_IsReadAsWhatWasWritten()
    {
        var lines = Encoding.UTF8.GetString(Write(ExportFormat.Jsonl, Nasty.Select(t => Row(t)))).Split('\n');

        Assert.Equal(Nasty.Length + 1, lines.Length);
        Assert.Equal(
            Nasty.Select(t => t.Length == 0 ? null : t.Replace("\uD800", "\uFFFD", StringComparison.Ordinal)),
            lines[..^1].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()));
    }

    [Fact]
    public void Xlsx_OfNastyTexts_HoldsThemAsTextAndDaysAsDays()
    {
        var sheets = XlsxReading.Read(Write(ExportFormat.Xlsx, Nasty.Select(t => Row(t))));

        Assert.Equal(["Bedarfe", "Verzeichnis"], sheets.Select(s => s.Name));
        Assert.All(sheets, s => Assert.True(s.IsFrozen));
        Assert.Equal(Table.Columns.Select(c => c.Name), sheets[0].Rows[0].Select(c => c.InnerText));
        Assert.Equal(
            Nasty.Select(t => t.Replace("\u0001", "\uFFFD", StringComparison.Ordinal).Replace("\uD800", "\uFFFD", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal)),
            sheets[0].Rows.Skip(1).Select(r => r[0].InnerText.Replace("\r\n", "\n", StringComparison.Ordinal)));
        Assert.All(sheets[0].Rows.Skip(1), r => Assert.All(r, c => Assert.Null(c.CellFormula)));
        Assert.Equal(CellValues.InlineString, sheets[0].Rows[13][0].DataType!.Value);
        var day = sheets[0].Rows[1][3];
        Assert.Equal((new DateTime(2026, 3, 9).ToOADate().ToString(CultureInfo.InvariantCulture), XlsxParts.DayStyle), (day.InnerText, day.StyleIndex!.Value));
        Assert.Equal(Table.Columns.Count + 1, sheets[1].Rows.Count);
    }

    [Fact]
    public void Xlsx_WhenASheetIsFull_GoesOnInAnother()
    {
        using var stream = new MemoryStream();
        using (var writer = new XlsxRows(Table, stream, rowLimit: 3))
        {
            for (var i = 0; i < 5; i++)
                writer.Write(Row($"{i}"));
            writer.End();
        }

        var sheets = XlsxReading.Read(stream.ToArray());

        Assert.Equal(["Bedarfe", "Bedarfe 2", "Bedarfe 3", "Verzeichnis"], sheets.Select(s => s.Name));
        Assert.Equal([3, 3, 2], sheets.Take(3).Select(s => s.Rows.Count));
    }

    private static object?[] Row(string text) =>
        [text, 7, true, new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9), new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero)];

    private static byte[] Write(ExportFormat format, IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = ExportWriter.Create(format, Table, stream))
        {
            foreach (var row in rows)
                writer.Write(row);
            writer.End();
        }

        return stream.ToArray();
    }

    private static List<string> ReadCsv(byte[] bytes)
    {
        using var reader = new CsvReader(new StreamReader(new MemoryStream(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture));
        reader.Read();
        reader.ReadHeader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetField("text")!);
        return texts;
    }
}
