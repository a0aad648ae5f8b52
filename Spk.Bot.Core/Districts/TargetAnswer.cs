namespace Spk.Bot.Core.Districts;

/// <summary>Which of the borough's parties a name may mean.</summary>
[Flags]
public enum TargetKinds
{
    None = 0,
    Department = 1,
    Committee = 2,
    Coordination = 4,
    All = Department | Committee | Coordination,
}

/// <summary>What a typed name turned out to be. Closed: a department, a committee, a coordination, or unknown.</summary>
public abstract record TargetAnswer
{
    private protected TargetAnswer()
    {
    }
}

public sealed record DepartmentTarget(Department Department) : TargetAnswer;

public sealed record CommitteeTarget(Committee Committee) : TargetAnswer;

public sealed record CoordinationTarget(Coordination Coordination) : TargetAnswer;

/// <param name="Suggestions">The nearest names, best first, at most five; typing one finds it.</param>
public sealed record TargetUnknown(IReadOnlyList<string> Suggestions) : TargetAnswer;
