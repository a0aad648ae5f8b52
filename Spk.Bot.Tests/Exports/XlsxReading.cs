using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Spk.Bot.Tests.Exports;

/// <summary>A workbook as the library that did not write it reads it; it must be valid.</summary>
internal static class XlsxReading
{
    public static IReadOnlyList<(string Name, List<List<Cell>> Rows, bool IsFrozen)> Read(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var faults = new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(f => $"{f.Path?.XPath}: {f.Description}").Take(5).ToList();
        Assert.Empty(faults);
        return
        [
            .. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet =>
            {
                var worksheet = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
                return (
                    sheet.Name!.Value!,
                    worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => (Cell)c.CloneNode(deep: true)).ToList()).ToList(),
                    worksheet.Descendants<Pane>().Any(p => p.State! == PaneStateValues.Frozen && p.VerticalSplit! == 1D));
            }),
        ];
    }
}
