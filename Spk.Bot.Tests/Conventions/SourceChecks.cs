using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spk.Bot.Tests.Conventions;

/// <summary>Small rules of the house as functions over one file; each returns what breaks it.</summary>
internal static class SourceChecks
{
    private static readonly string[] BannedWords = ["Manager", "Helper", "Service", "Processor", "Util"];

    /// <summary>A file is 400 lines at most, one of tests 500.</summary>
    public static IEnumerable<string> Size(HouseFile file)
    {
        var limit = file.Path.StartsWith("Spk.Bot.Tests/", StringComparison.Ordinal) ? 500 : 400;
        var lines = file.Text.Count(c => c == '\n');
        return lines > limit ? [$"{lines} lines, {limit} are the limit"] : [];
    }

    /// <summary>No type is named for doing everything. A service URL is the protocol's own term.</summary>
    public static IEnumerable<string> TypeNames(HouseFile file) =>
        Types(file).Select(t => t.Identifier.Text).Where(name => Words(name.Replace("ServiceUrl", "", StringComparison.Ordinal)).Any(BannedWords.Contains));

    /// <summary>The wall clock is read from a <c>TimeProvider</c> only.</summary>
    public static IEnumerable<string> WallClock(HouseFile file) =>
        file.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => m.Name.Identifier.Text is "Now" or "UtcNow" or "Today" && m.Expression.ToString().Split('.')[^1] is "DateTime" or "DateTimeOffset")
            .Select(m => m.ToString());

    /// <summary>Public types without a <c>summary</c>, by name; a further part of a partial type may have <c>content</c> instead.</summary>
    public static IEnumerable<string> Undocumented(HouseFile file) =>
        Types(file).Where(IsPublic).Where(t => !Documentation(t).Any(x => x is "summary" or "content" or "inheritdoc")).Select(t => t.Identifier.Text);

    /// <summary>Placeholders of all log messages.</summary>
    public static IEnumerable<string> LogPlaceholders(HouseFile file) =>
        LogAttributes(file).SelectMany(Template).SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"\{(\w+)").Select(m => m.Groups[1].Value));

    /// <summary>The event id of each log line: the first argument, or the one that is called so.</summary>
    public static IEnumerable<string> LogEventIds(HouseFile file) =>
        LogAttributes(file).Select(a => a.ArgumentList!.Arguments.Single(arg => arg.NameEquals?.Name.Identifier.Text == "EventId" || arg.Expression is LiteralExpressionSyntax { Token.Value: int }).Expression.ToString());

    /// <summary>Log lines that are written past the generated methods.</summary>
    public static IEnumerable<string> UngeneratedLogs(HouseFile file) =>
        file.Tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => m.Name.Identifier.Text is "Log" or "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or "LogCritical"
                && m.Expression.ToString().EndsWith("ogger", StringComparison.Ordinal))
            .Select(m => m.ToString());

    public static IEnumerable<BaseTypeDeclarationSyntax> Types(HouseFile file) => file.Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    private static IEnumerable<AttributeSyntax> LogAttributes(HouseFile file) =>
        file.Tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(a => a.Name.ToString() is "LoggerMessage");

    private static IEnumerable<string> Template(AttributeSyntax attribute) =>
        attribute.ArgumentList!.Arguments.Select(a => a.Expression).OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)).Select(l => l.Token.ValueText);

    private static bool IsPublic(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(IsPublic);

    private static IEnumerable<string> Documentation(BaseTypeDeclarationSyntax type) =>
        type.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().SelectMany(d => d.Content.OfType<XmlNodeSyntax>())
            .Select(x => x switch
            {
                XmlElementSyntax element => element.StartTag.Name.ToString(),
                XmlEmptyElementSyntax element => element.Name.ToString(),
                _ => "",
            });

    /// <summary>Words of a name in Pascal case.</summary>
    private static IEnumerable<string> Words(string name) => System.Text.RegularExpressions.Regex.Matches(name, "[A-Z][a-z]*").Select(m => m.Value);
}
