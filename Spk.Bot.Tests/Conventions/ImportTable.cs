using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Conventions;

/// <summary>
/// The import table of the design, section 2, as a function over a file: which types it names, in which part of the house they live, and whether its own part may name them.
/// The compiler resolves the names, so implicit usings, aliases and full names make no difference.
/// </summary>
internal static class ImportTable
{
    /// <summary>The verb phrases. A class that writes and is not in this list is found by <c>ImportTableTests</c>.</summary>
    public static readonly HashSet<string> UseCases =
    [
        "TellReporters", "NoteCorrection", "DecideRule", "CheckHistories", "SuggestMerge", "FollowMerge", "KeepDueDates", "PostDueReminders", "TakeBackReminders", "ReckonDueDates", "AnswerSolved", "NoteQuestion", "ForgetQuestions", "PublishQuarters", "KeepSearchWords", "IndexNeeds",
        "ReportNeed", "AcknowledgeNeed", "MoveNeed", "StageCards", "AdoptCard", "CommitTurn", "ForgetTurns", "FreeClaims", "DeliverCards", "SendNext", "RecordConversation", "ReportFailedDelivery", "MoveCards", "TellLostPlaces", "AuditDeliveries", "NoteFindings", "PostMorningReport", "LinkChannel",
        "ImportMeetings", "TakeMeetings", "SyncMeetings", "PostDueDigests", "ComposeDigest", "FreezeDigest", "FollowMeetings", "RecordOutcome", "MarkForCommittee", "DecidePreview", "PostPreviews", "MigrateDatabase", "SealHistories", "AnnounceCredentials", "RefreshGroups",
    ];

    /// <summary>Deviations that are meant, each with its reason. One that is no longer used must go (<c>ImportTableTests</c>).</summary>
    public static readonly IReadOnlyList<(string File, Part May, string Because)> Exceptions =
    [
        ("Spk.Bot.Core/Departments/RoleBook.cs", Part.Configuration, "the section Roles is its input, and who is who is configuration"),
        ("Spk.Bot.Core/Roles/GroupBook.cs", Part.Clock, "what was read of a group counts for so long"),
        ("Spk.Bot.Core/Persistence/DatabaseOptions.cs", Part.Configuration, "the section Database is its input"),
        ("Spk.Bot.Core/Delivery/DeliverySignal.cs", Part.Async | Part.Clock, "the one thing in memory that waits: it wakes the deliverer and holds nothing"),
        ("Spk.Bot.Core/Delivery/SendGate.cs", Part.Async, "the door through which one process claims: it holds nothing that anybody waits for"),
        ("Spk.Bot.Core/Needs/NeedRows.cs", Part.EntityFramework | Part.CoreMapping | Part.Async, "filters that the queries of several rooms share"),
        ("Spk.Bot.Core/Meetings/MeetingFileSource.cs", Part.CorePort | Part.Async | Part.Clock, "real side of the port IMeetingSource"),
        ("Spk.Bot.Core/Meetings/ICalendar/CalendarHttpSource.cs", Part.CorePort | Part.Async | Part.Clock, "real side of the port IMeetingSource"),
        ("Spk.Bot.Core/Meetings/PoliteHttp.cs", Part.Async | Part.Clock, "what the sources on the web share"),
        ("Spk.Bot.Core/Meetings/MeetingSourceReading.cs", Part.CorePort | Part.Async, "all pages of a source in one"),
        ("Spk.Bot.Core/Meetings/WebMeetingSources.cs", Part.CorePort | Part.Clock, "real side of the port IMeetingSources"),
        ("Spk.Bot.Core/Meetings/OParl/OParlHttpSource.cs", Part.CorePort | Part.Async | Part.Clock, "real side of the port IMeetingSource"),
        ("Spk.Bot.Core/Digests/RecordOutcome.cs", Part.CoreUseCase, "what a committee decided is told to the need's reporters, like every move"),
        ("Spk.Bot/Cards/DigestItems.cs", Part.CoreNoun, "the names of a digest's lists are no members of its view"),
        ("Spk.Bot/Cards/DigestTexts.cs", Part.CoreNoun, "the names of a digest's lists are no members of its view"),
        ("Spk.Bot/Cards/GermanDigests.cs", Part.CoreNoun, "the names of a digest's lists are no members of its view"),
        ("Spk.Bot/Cards/EnglishDigests.cs", Part.CoreNoun, "the names of a digest's lists are no members of its view"),
        ("Spk.Bot/Ops/SingleProcess.cs", Part.EntityFramework, "reads the file's name from SQLite's connection string"),
        ("Spk.Bot/Jobs/JobsSetup.cs", Part.EntityFramework, "Quartz's own store stands in the same database"),
    ];

    /// <summary>Named types per part, of which each is a violation: <c>part: type</c>.</summary>
    public static IReadOnlyList<string> Check(HouseFile file, bool withExceptions = true)
    {
        var may = Allowed(PartOf(file)) | (withExceptions ? Exceptions.Where(e => e.File == file.Path).Aggregate(Part.None, (all, e) => all | e.May) : Part.None);
        return
        [
            .. Named(file).Where(type => !IsAllowed(type, may, file)).Select(type => $"{PartOf(type)}: {type.ToDisplayString()}").Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>In which part of the house a file lies.</summary>
    public static Part PartOf(HouseFile file)
    {
        var folders = file.Path.Split('/');
        return (folders[0], folders.Length > 2 ? folders[1] : "") switch
        {
            ("Spk.Bot.Core", "") when file.Name == "CoreSetup" => Part.CoreRoot,
            ("Spk.Bot.Core", var room) => CorePart(room, file.Name),
            ("Spk.Bot.Sandbox", _) => Part.Sandbox,
            ("Spk.Bot", "") => Part.HostRoot,
            ("Spk.Bot", "Protocol") => Part.Protocol,
            ("Spk.Bot", "Cards") => Part.Cards,
            ("Spk.Bot", "Teams") => Part.Teams,
            ("Spk.Bot", "Ops") => Part.Ops,
            ("Spk.Bot", "Jobs") => Part.Jobs,
            ("Spk.Bot", "Graph") => Part.Graph,
            _ => throw new InvalidOperationException($"{file.Path} lies in no part of the house."),
        };
    }

    /// <summary>Types that the file names: by their name, by an attribute, by an extension method, by a static import.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Named(HouseFile file) => Seen.GetValue(file, f => [.. Resolve(f)]);

    private static readonly ConditionalWeakTable<HouseFile, List<INamedTypeSymbol>> Seen = [];

    private static IEnumerable<INamedTypeSymbol> Resolve(HouseFile file)
    {
        var model = House.Model(file);
        foreach (var name in file.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n is not IdentifierNameSyntax { IsVar: true }))
        {
            var type = model.GetSymbolInfo(name).Symbol switch
            {
                INamedTypeSymbol named => named,
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
                IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
                { IsStatic: true, ContainingType: { } owner } => owner,
                _ => null,
            };
            if (type is not null)
                yield return type.OriginalDefinition;
        }
    }

    private static bool IsAllowed(INamedTypeSymbol type, Part may, HouseFile file)
    {
        var part = PartOf(type);
        if (may.HasFlag(part) || (part == Part.CoreView && may.HasFlag(Part.CoreNoun)))
            return true;

        // "own, Delivery": a use case or query may name those of its own room, and those that carry its cards.
        var room = file.Path.Split('/')[1];
        return part == Part.CoreUseCase && may.HasFlag(Part.CoreMapping) && RoomOf(type) is var other && (other == room || other == "Delivery");
    }

    private static Part Allowed(Part from)
    {
        // What an edge may use of the core: everything that is not the database's.
        const Part core = Part.CoreNoun | Part.CorePort | Part.CoreUseCase | Part.CoreQuery;
        const Part machinery = Part.Registration | Part.Configuration | Part.Clock | Part.Async | Part.Plain;
        const Part edges = Part.Protocol | Part.Cards | Part.Teams | Part.Ops | Part.AspNet;
        return from switch
        {
            Part.CoreNoun or Part.CoreView => Part.CoreNoun | Part.Plain,
            Part.CorePort => Part.CoreNoun | Part.CorePort | Part.Async | Part.Plain,
            Part.CoreUseCase or Part.CoreQuery or Part.CoreMapping => Part.CoreNoun | Part.CorePort | Part.CoreQuery | Part.CoreMapping | Part.Persistence | Part.EntityFramework
                | Part.Registration | Part.Clock | Part.Async | Part.Plain,
            Part.Persistence => Part.CoreNoun | Part.Persistence | Part.EntityFramework | Part.Async | Part.Plain,
            Part.CoreRoot => core | Part.CoreRoot | Part.Persistence | Part.EntityFramework | machinery,
            Part.Protocol => Part.Protocol | Part.AspNet | machinery,
            Part.Cards => Part.CoreView | Part.Cards | Part.Plain,
            Part.Teams or Part.Ops => core | edges | Part.CoreRoot | Part.HostRoot | machinery,
            Part.Jobs => core | Part.Jobs | Part.Quartz | machinery,
            Part.Graph => core | Part.Graph | Part.GraphSdk | machinery,
            Part.HostRoot => Part.CoreNoun | Part.CoreRoot | Part.HostRoot | edges | Part.Jobs | Part.Graph | machinery,
            _ => throw new InvalidOperationException($"No row for {from}."),
        };
    }

    private static Part PartOf(INamedTypeSymbol type)
    {
        var outermost = type;
        while (outermost.ContainingType is { } outer)
            outermost = outer;
        var place = outermost.ContainingNamespace?.ToDisplayString() ?? "";
        var parts = place.Split('.');
        if (Is(place, "Spk.Bot.Core"))
            return parts.Length == 3 ? outermost.Name == "CoreSetup" ? Part.CoreRoot : Part.CoreNoun : CorePart(parts[3], outermost.Name);
        if (Is(place, "Spk.Bot"))
            return parts.Length == 2 ? Part.HostRoot : Enum.TryParse<Part>(parts[2], out var part) ? part : throw new InvalidOperationException($"{place} is no part of the house.");
        return place switch
        {
            _ when Is(place, "Microsoft.AspNetCore") => Part.AspNet,
            _ when Is(place, "Microsoft.EntityFrameworkCore") || Is(place, "Microsoft.Data") => Part.EntityFramework,
            _ when Is(place, "Quartz") => Part.Quartz,
            _ when Is(place, "Microsoft.Graph") => Part.GraphSdk,
            _ when Is(place, "Microsoft.Extensions.DependencyInjection") || outermost.Name == nameof(IServiceProvider) => Part.Registration,
            _ when Is(place, "Microsoft.Extensions.Configuration") => Part.Configuration,
            "System" when outermost.Name == nameof(TimeProvider) => Part.Clock,
            "System.Threading.Tasks" => Part.Async,
            "System.Collections.Generic" when outermost.Name == nameof(IAsyncEnumerable<>) => Part.Async,
            _ => Part.Plain,
        };
    }

    private static Part CorePart(string room, string name) => name switch
    {
        _ when UseCases.Contains(name) => Part.CoreUseCase,
        "DatabaseOptions" or "DatabaseProvider" => Part.CoreNoun,
        _ when room == "Persistence" => Part.Persistence,
        _ when name.EndsWith("Query", StringComparison.Ordinal) => Part.CoreQuery,
        _ when name.EndsWith("Mapping", StringComparison.Ordinal) => Part.CoreMapping,
        ['I', >= 'A' and <= 'Z', ..] => Part.CorePort,
        _ when Views.Contains(name) => Part.CoreView,
        _ => Part.CoreNoun,
    };

    private static string RoomOf(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString().Split('.') is [_, _, "Core", var room, ..] ? room : "";

    private static bool Is(string place, string root) => place == root || place.StartsWith(root + ".", StringComparison.Ordinal);

    /// <summary>Names of all that a card's view is made of: what its JSON form reaches.</summary>
    private static readonly HashSet<string> Views = ViewTypes();

    private static HashSet<string> ViewTypes()
    {
        var found = new HashSet<Type> { typeof(CardView), typeof(CardLanguage) };
        var open = new Queue<Type>(typeof(CardView).GetCustomAttributes(false).OfType<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType));
        while (open.TryDequeue(out var type))
        {
            foreach (var argument in type.GetGenericArguments())
                open.Enqueue(argument);
            if (type.Assembly == typeof(CardView).Assembly && found.Add(type))
                foreach (var property in type.GetProperties())
                    open.Enqueue(property.PropertyType);
        }

        return [.. found.Select(t => t.Name)];
    }
}
