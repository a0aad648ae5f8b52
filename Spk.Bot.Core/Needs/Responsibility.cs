namespace Spk.Bot.Core.Needs;

/// <summary>One department's share in a need, with its own state: the lead's silence is not hidden by another's answer.</summary>
public sealed class Responsibility
{
    private Responsibility()
    {
        Department = "";
    }

    internal Responsibility(NeedId need, string department, bool isLead, DateTimeOffset clockFrom)
    {
        NeedId = need;
        Department = department;
        IsLead = isLead;
        ClockFrom = clockFrom;
        Status = NeedStatus.Delivered;
    }

    public NeedId NeedId { get; private set; }

    /// <summary>Key of the department in the district file.</summary>
    public string Department { get; private set; }

    /// <summary>Federführung; the others take part (Beteiligung).</summary>
    public bool IsLead { get; private set; }

    public NeedStatus Status { get; private set; }

    /// <summary>The instant (UTC) from which this department's deadlines are derived.</summary>
    public DateTimeOffset ClockFrom { get; private set; }

    /// <summary>The first acknowledgement (UTC), or null.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Entra object id of who acknowledged; stored as long as needed for the question "who", never evaluated.</summary>
    public string? AcknowledgedById { get; private set; }

    public string? AcknowledgedByName { get; private set; }

    /// <summary>Of its column.</summary>
    internal const int NameLimit = 200;

    internal void Acknowledge(Actor by, DateTimeOffset at)
    {
        Status = NeedStatus.Acknowledged;
        AcknowledgedAt = at;
        AcknowledgedById = by.PersonId;
        AcknowledgedByName = by.Name.Length <= NameLimit ? by.Name : by.Name[..NameLimit];
    }
}
