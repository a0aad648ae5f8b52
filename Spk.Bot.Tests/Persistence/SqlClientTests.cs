using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Data.SqlClient;

namespace Spk.Bot.Tests.Persistence;

/// <summary>
/// SqlClient names types of an assembly (<c>Microsoft.SqlServer.Server</c>) that some feeds lack. Without it everything restores, connects and reads, and each command with a
/// parameter fails, since one method cannot be compiled. So all methods of these types are compiled here; it needs no server.
/// </summary>
public sealed class SqlClientTests
{
    public static TheoryData<string> Types =>
    [
        "SqlConnection", "SqlCommand", "SqlDataReader", "SqlParameter", "SqlBulkCopy", "SqlTransaction", "TdsParser", "TdsParserStateObject", "MetaType",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Methods_OfSqlClient_CanBeCompiled(string name)
    {
        var type = typeof(SqlConnection).Assembly.GetType($"Microsoft.Data.SqlClient.{name}", throwOnError: true)!;

        var failures = Uncompilable(type);

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Methods_OfATypeThatLacksAnAssembly_AreFound() => Assert.Equal(["Lost: FileNotFoundException"], Uncompilable(LackingType()));

    private static List<string> Uncompilable(Type type)
    {
        var failures = new List<string>();
        var methods = type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsAbstract && !m.ContainsGenericParameters && !m.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            .ToList();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            try
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
            catch (Exception failure) when (failure is FileNotFoundException or TypeLoadException or MissingMemberException or BadImageFormatException)
            {
                failures.Add($"{method.Name}: {failure.GetType().Name}");
            }
        }

        return failures;
    }

    /// <summary>A type compiled against an assembly that is not there: what SqlClient would be without the stand-in.</summary>
    private static Type LackingType()
    {
        var absent = Compile("Spk.Absent", "namespace Spk.Absent; public static class Thing { public static void Use() { } }", []);
        var lacking = Compile(
            "Spk.Lacking",
            "namespace Spk.Lacking; public static class Caller { public static void Lost() => Spk.Absent.Thing.Use(); public static int Fine() => 1; }",
            [MetadataReference.CreateFromImage(absent)]);
        return Assembly.Load(lacking).GetType("Spk.Lacking.Caller", throwOnError: true)!;
    }

    private static byte[] Compile(string name, string source, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
                name,
                [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
