using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// What residents of a region need, from its report to its honest end. Pure: every move is decided here from the state, the actor and the instant; the history tells how it came.
/// </summary>
public sealed class Need
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

    /// <summary>Derived from the departments: the lead's status; triage while nobody is responsible.</summary>
    public NeedStatus Status { get; private set; }

    /// <summary>Key of the lead department; null in triage.</summary>
    public string? Lead { get; private set; }

    /// <summary>Raised by one with every change; concurrency token, and <c>rev</c> on the card.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>A need comes into the world: with its departments when a rule names them, in triage otherwise.</summary>
    public static Need Report(NeedId id, ValidReport report, Actor by, string? coordination, RoutingDecision decision, string reportKey, DateTimeOffset at)
    {
        var need = new Need
        {
            Id = id,
            Title = report.Title,
            Description = report.Description,
            RegionId = report.RegionId,
            AreaId = report.AreaId,
            Place = report.Place,
            Theme = report.Theme,
            Urgency = report.Urgency,
            ReportedBy = by.Organisation,
            Coordination = coordination,
            ReporterId = by.PersonId,
            ReportedAt = at,
            ReportKey = reportKey,
            Version = 1,
        };
        need.Append(EntryKind.Reported, by, at, null, null);
        if (decision is Routed routed)
        {
            need.Give(routed.Lead, routed.With, at);
            need.RuleId = routed.RuleId;
            need.RuleReason = routed.Reason;
            need.Append(EntryKind.Routed, by, at, routed.Lead, routed.RuleId);
        }

        need.RuleVersion = decision.DistrictVersion;
        need.DeriveStatus();
        return need;
    }

    /// <summary>A member of the department has seen it. The first one is recorded; a repeat changes nothing, whoever clicks.</summary>
    public NeedOutcome Acknowledge(string department, Actor by, DateTimeOffset at)
    {
        if (responsibilities.Find(r => r.Department == department) is not { } share)
            return new NeedOutcome.Refused(NeedRefusal.NotResponsible);
        if (share.AcknowledgedAt is not null)
            return new NeedOutcome.AlreadySo();
        share.Acknowledge(by, at);
        Append(EntryKind.Acknowledged, by, at, department, null);
        return Change();
    }

    /// <summary>The OE SPK names the department for a need in triage. Its clock starts now: it never had the need before.</summary>
    /// <param name="reason">For "Warum bei uns?"; empty for none.</param>
    public NeedOutcome Assign(string department, string reason, Actor by, DateTimeOffset at)
    {
        if (responsibilities.Count > 0)
            return new NeedOutcome.AlreadySo();
        Give(department, [], at);
        RuleReason = reason.Length == 0 ? null : reason;
        Append(EntryKind.Assigned, by, at, department, RuleReason);
        return Change();
    }

    private void Give(string lead, IReadOnlyList<string> with, DateTimeOffset at)
    {
        responsibilities.Add(new Responsibility(Id, lead, isLead: true, at));
        responsibilities.AddRange(with.Select(department => new Responsibility(Id, department, isLead: false, at)));
        Lead = lead;
    }

    private NeedOutcome.Changed Change()
    {
        Version++;
        DeriveStatus();
        return new NeedOutcome.Changed();
    }

    private void DeriveStatus() => Status = responsibilities.Find(r => r.IsLead)?.Status ?? NeedStatus.Triage;

    private void Append(EntryKind kind, Actor by, DateTimeOffset at, string? department, string? detail) =>
        entries.Add(new Entry(Id, entries.Count + 1, kind, by, at, department, detail));
}
