using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// What residents of a region need, from its report to its honest end. Pure: every move is decided here from the state, the actor and the instant (<c>Need.Moves.cs</c>),
/// written down as an entry, and only the entry changes the state (<c>Need.Changes.cs</c>): so the history alone builds it again.
/// </summary>
public sealed partial class Need
{
    private readonly List<Responsibility> responsibilities = [];
    private readonly List<Entry> entries = [];

    private Need()
    {
        Title = Description = RegionId = ReportedBy = ReporterId = ReportKey = "";
    }

    public NeedId Id { get; private set; }

    public string Title { get; private set; }

    public string Description { get; private set; }

    /// <summary>LOR id of the Bezirksregion, six digits.</summary>
    public string RegionId { get; private set; }

    /// <summary>LOR id of the Planungsraum, eight digits, if the reporter named one.</summary>
    public string? AreaId { get; private set; }

    /// <summary>Free text of the reporter, e.g. "vor der Grundschule".</summary>
    public string? Place { get; private set; }

    /// <summary>Theme key; null when the reporter did not know.</summary>
    public string? Theme { get; private set; }

    public Urgency Urgency { get; private set; }

    /// <summary>Name of the organisation that reported, as it was then.</summary>
    public string ReportedBy { get; private set; }

    /// <summary>Key of the coordination that reported; null for the OE SPK itself.</summary>
    public string? Coordination { get; private set; }

    /// <summary>Entra object id of the person who sent the form.</summary>
    public string ReporterId { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    /// <summary>Dedupe of a report that is sent twice; unique. See <see cref="Needs.ReportKey"/>.</summary>
    public string ReportKey { get; private set; }

    /// <summary>The rule that decided, kept with the need since the file changes. Null in triage.</summary>
    public string? RuleId { get; private set; }

    public int RuleVersion { get; private set; }

    public string? RuleReason { get; private set; }

    /// <summary>Derived from the departments' shares (<see cref="DeriveStatus"/>).</summary>
    public NeedStatus Status { get; private set; }

    /// <summary>Key of the lead department; null in triage.</summary>
    public string? Lead { get; private set; }

    /// <summary>How often an Amt in the lead has refused its responsibility, over the need's whole life.</summary>
    public int Refusals { get; private set; }

    /// <summary>How often that left the OE SPK with a decision; one decision card belongs to each.</summary>
    public int Disagreements { get; private set; }

    /// <summary>Since when (UTC) the OE SPK owes a decision after a disagreement; null: it owes none.</summary>
    public DateTimeOffset? DecisionDueSince { get; private set; }

    /// <summary>Wiedervorlage of the OE SPK (Berlin day).</summary>
    public DateOnly? ResubmitOn { get; private set; }

    /// <summary>Key of the committee for which it is marked (für den Ausschuss); null: none.</summary>
    public string? MarkedFor { get; private set; }

    /// <summary>When the need was ended otherwise than by its departments: withdrawn, merged, or completed by the OE SPK in triage (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public CompletionKind? ClosedAs { get; private set; }

    public string? ClosingReason { get; private set; }

    /// <summary>Entra object id.</summary>
    public string? ClosedById { get; private set; }

    /// <summary>The need that goes on for this one, while merged.</summary>
    public NeedId? MergedInto { get; private set; }

    /// <summary>Raised by one with every change; concurrency token, and <c>rev</c> on the card.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    /// <summary>The history. Everything but lists and overviews needs it loaded.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>When the first department got it (UTC): from here every lead's clock runs. Null: nobody had it yet.</summary>
    public DateTimeOffset? FirstReceipt => responsibilities.Count == 0 ? null : responsibilities.Min(r => r.ClockFrom);

    /// <summary>How it ended; null while it is open.</summary>
    public Completion? Completion => (Status, ClosedAt) switch
    {
        (not NeedStatus.Completed, _) => null,
        (_, { } at) => new Completion(ClosedAs!.Value, ClosingReason!, at, ClosedById!, null, MergedInto),
        _ => LeadShare is { CompletedAt: { } at } lead ? new Completion(lead.CompletedAs!.Value, lead.CompletionReason!, at, lead.CompletedById!, lead.Department, null) : null,
    };

    private Responsibility? LeadShare => responsibilities.Find(r => r.IsLead);

    /// <summary>A need comes into the world: with its departments when a rule names them, in triage otherwise.</summary>
    public static Need Report(
        NeedId id, ValidReport report, Actor by, string? coordination, RoutingDecision decision, string reportKey, DateTimeOffset at, EntrySource source = EntrySource.Card)
    {
        var need = new Need { Id = id };
        var role = coordination is null ? MoverRole.Office : MoverRole.ReportingCoordination;
        need.Append(
            new NeedChange.Reported(
                report.Title, report.Description, report.RegionId, report.AreaId, report.Place, report.Theme, report.Urgency, coordination, reportKey, decision.DistrictVersion),
            by, role, source, null, at);
        if (decision is Routed routed)
            need.Append(new NeedChange.Routed(routed.With, routed.RuleId, routed.Reason), by, role, source, routed.Lead, at);
        return need;
    }

    /// <summary>The state that a history tells, and nothing else does.</summary>
    /// <exception cref="ArgumentException">It does not begin with a report.</exception>
    public static Need Rebuild(IEnumerable<Entry> history)
    {
        var need = new Need();
        foreach (var entry in history.OrderBy(e => e.Sequence))
            need.Add(entry);
        return need.Version > 0 ? need : throw new ArgumentException("A history begins with a report.", nameof(history));
    }

    private Entry Append(NeedChange change, Actor by, MoverRole role, EntrySource source, string? department, DateTimeOffset at)
    {
        var last = Last;
        var entry = new Entry(Id, (last?.Sequence ?? 0) + 1, by, role, source, at, department, change, last?.Hash ?? EntryChain.Start);
        Add(entry);
        return entry;
    }

    private void Add(Entry entry)
    {
        entries.Add(entry);
        Apply(entry);
        DeriveStatus();
    }

    private Entry? Last => entries.MaxBy(e => e.Sequence);

    private Responsibility? ShareOf(string? department) => responsibilities.Find(r => r.Department == department);
}
