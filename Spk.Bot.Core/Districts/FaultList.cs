namespace Spk.Bot.Core.Districts;

/// <summary>Collects the faults of one reading.</summary>
internal sealed class FaultList
{
    private readonly List<DistrictFault> _faults = [];

    public bool Any => _faults.Count > 0;

    public void Add(PlacedJson at, string message) => Add(at, at.Path, message);

    public void Add(PlacedJson at, string path, string message) => Add(at.Line, at.Column, path, message);

    public void Add(int line, int column, string path, string message) => _faults.Add(new DistrictFault(line, column, path, message));

    public bool HasAtOrBelow(string path) => _faults.Exists(f => f.Path == PlacedJson.Root || PlacedJson.IsAtOrBelow(f.Path, path));

    public IReadOnlyList<DistrictFault> InFileOrder() => [.. _faults.Distinct().OrderBy(f => f.Line).ThenBy(f => f.Column)];
}
