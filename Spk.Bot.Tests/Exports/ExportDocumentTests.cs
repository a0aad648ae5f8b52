using Spk.Bot.Core.Exports;
using Spk.Bot.Tests.Conventions;

namespace Spk.Bot.Tests.Exports;

/// <summary><c>docs/export.md</c> names every column, as the code has it.</summary>
public sealed class ExportDocumentTests
{
    [Fact]
    public void Columns_InTheDocument_AreThoseOfTheTables()
    {
        var document = File.ReadAllText(Path.Combine(House.Root, "docs", "export.md"));

        var expected = string.Join("\n\n", Enum.GetValues<ExportKind>().Select(Section)) + "\n";

        Assert.EndsWith(expected, document, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_InTheDocument_AreThoseOfTheCode()
    {
        var names = FilterReading.Conditions.Keys.ToList();

        Assert.Contains($"{string.Join(", ", names[..^1])} or {names[^1]}", File.ReadAllText(Path.Combine(House.Root, "docs", "export.md")), StringComparison.Ordinal);
    }

    private static string Section(ExportKind kind) => string.Join('\n', [
        $"### {ExportTable.NameOf(kind)}",
        "",
        ExportTable.Of(kind).Description,
        "",
        "| column | type | means |",
        "| --- | --- | --- |",
        .. ExportTable.Of(kind).Columns.Select(c => $"| `{c.Name}` | {XlsxParts.TypeName(c.Type)} | {c.Description}{(c.Values is { } values ? $" Werte: {string.Join(", ", values)}." : "")} |"),
    ]);
}
