namespace Spk.Bot.Core.Needs;

/// <summary>One line of a need's history: appended, never changed, and chained to the one before (<see cref="EntryChain"/>).</summary>
public sealed class Entry
{
    private NeedChange? change;

    private Entry()
    {
        ActorId = ActorName = Organisation = Detail = Hash = "";
    }

    internal Entry(NeedId need, int sequence, Actor by, MoverRole role, EntrySource source, DateTimeOffset at, string? department, NeedChange change, string previousHash)
    {
        NeedId = need;
        Sequence = sequence;
        Kind = change.Kind;
        ActorId = by.PersonId;
        ActorName = by.Name.Length <= Responsibility.NameLimit ? by.Name : by.Name[..Responsibility.NameLimit];
        Organisation = by.Organisation;
        Role = role;
        Source = source;
        At = at.ToUniversalTime();
        Department = department;
        IsInternal = change is NeedMove.Note;
        Detail = NeedChangeJson.Write(change);
        Hash = EntryChain.HashOf(this, previousHash);
    }

    public NeedId NeedId { get; private set; }

    /// <summary>1, 2, 3 … within the need.</summary>
    public int Sequence { get; private set; }

    public EntryKind Kind { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Entra object id.</summary>
    public string ActorId { get; private set; }

    /// <summary>As Teams showed it; only for the Amt and the OE SPK to see.</summary>
    public string ActorName { get; private set; }

    public string Organisation { get; private set; }

    /// <summary>What the actor was to this need.</summary>
    public MoverRole Role { get; private set; }

    public EntrySource Source { get; private set; }

    /// <summary>Key of the department that the entry concerns, if one.</summary>
    public string? Department { get; private set; }

    /// <summary>Never shown to coordinations and committees.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>The change as JSON (<see cref="NeedChangeJson"/>).</summary>
    public string Detail { get; private set; }

    /// <summary>SHA-256 over the hash before and this entry, 64 hexadecimal digits; empty only in what the first version wrote, until the migration has sealed it.</summary>
    public string Hash { get; private set; }

    /// <summary>What the entry tells, typed.</summary>
    /// <exception cref="System.Text.Json.JsonException"><see cref="Detail"/> was changed from outside.</exception>
    public NeedChange Change => change ??= NeedChangeJson.Read(Kind, Detail);

    /// <summary>An entry of the first version becomes one of this: its change is told in full, and it joins the chain.</summary>
    internal void Seal(MoverRole role, string actorName, NeedChange told, string previousHash)
    {
        Role = role;
        ActorName = actorName;
        Detail = NeedChangeJson.Write(told);
        change = null;
        Hash = EntryChain.HashOf(this, previousHash);
    }
}
