using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Spk.Bot.Tests.Conventions;

/// <summary>The sources as they lie in the repository, and what is needed to read them with the compiler's eyes.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file but generated ones; paths from the root, with slashes.</summary>
    public static IReadOnlyList<HouseFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "node_modules") && path.StartsWith("Spk.Bot", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new HouseFile(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    /// <summary>What is delivered; the sandbox is not.</summary>
    public static IReadOnlyList<HouseFile> Production { get; } =
        [.. Files.Where(f => (f.Path.StartsWith("Spk.Bot/", StringComparison.Ordinal) || f.Path.StartsWith("Spk.Bot.Core/", StringComparison.Ordinal)) && !f.IsMigration)];

    /// <summary>One file among all assemblies that this test run has loaded, under this assembly's name, so that internal types are seen.</summary>
    public static SemanticModel Model(HouseFile file)
    {
        var usings = file.Path.StartsWith("Spk.Bot.Core/", StringComparison.Ordinal) ? LibraryUsings : WebUsings;
        return Assemblies.AddSyntaxTrees(file.Tree, usings).GetSemanticModel(file.Tree);
    }

    private static SyntaxTree LibraryUsings { get; } = Usings("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks");

    private static SyntaxTree WebUsings { get; } = Usings(
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks", "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging");

    private static CSharpCompilation Assemblies { get; } = CSharpCompilation.Create(
        "Spk.Bot.Tests",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Spk.Bot.Tests.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Usings(params string[] namespaces) => CSharpSyntaxTree.ParseText(string.Concat(namespaces.Select(n => $"global using {n};\n")), HouseFile.Language);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Spk.Bot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

/// <summary>One source file.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
internal sealed record HouseFile(string Path, string Text)
{
    public static CSharpParseOptions Language { get; } = new(LanguageVersion.Preview);

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public SyntaxTree Tree => field ??= CSharpSyntaxTree.ParseText(Text, Language, Path);
}
