namespace Spk.Bot.Core.Needs;

/// <summary>One line of a need's history: appended, never changed.</summary>
public sealed class Entry
{
    private Entry()
    {
        ActorId = "";
        Organisation = "";
    }

    internal Entry(NeedId need, int sequence, EntryKind kind, Actor by, DateTimeOffset at, string? department, string? detail)
    {
        NeedId = need;
        Sequence = sequence;
        Kind = kind;
        ActorId = by.PersonId;
        Organisation = by.Organisation;
        At = at;
        Department = department;
        Detail = detail;
    }

    public NeedId NeedId { get; private set; }

    /// <summary>1, 2, 3 … within the need.</summary>
    public int Sequence { get; private set; }

    public EntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string ActorId { get; private set; }

    public string Organisation { get; private set; }

    /// <summary>Key of the department that the entry concerns, if one.</summary>
    public string? Department { get; private set; }

    /// <summary>The rule that routed, or the reason that a person gave.</summary>
    public string? Detail { get; private set; }
}

/// <summary>What happened; stored as a number, so a value keeps its meaning for ever.</summary>
public enum EntryKind
{
    Reported = 0,
    Routed = 1,
    Acknowledged = 2,
    Assigned = 3,
}
