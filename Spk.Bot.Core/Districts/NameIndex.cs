namespace Spk.Bot.Core.Districts;

/// <summary>Finds departments, committees and coordinations by name, abbreviation, alias or key. Built once, immutable.</summary>
public sealed class NameIndex(District district)
{
    /// <param name="kinds">What the name may mean here, e.g. only a committee after <c>übersicht</c>.</param>
    public TargetAnswer Find(string text, TargetKinds kinds = TargetKinds.All) =>
        kinds.HasFlag(TargetKinds.Department) && district.Departments.FirstOrDefault(d => d.Name == text) is { } department ? new DepartmentTarget(department) : new TargetUnknown([]);
}
