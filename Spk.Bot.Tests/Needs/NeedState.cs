using System.Linq.Expressions;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Needs;

/// <summary>Whether two needs are equal in every column of theirs and of their shares; quick enough for a walk over all of them. Independent of <c>NeedHistory.StateOf</c>.</summary>
internal static class NeedState
{
    private static readonly (string Name, Func<Need, object?> Get)[] OfNeed = [.. Getters<Need>()];
    private static readonly (string Name, Func<Responsibility, object?> Get)[] OfShare = [.. Getters<Responsibility>()];

    /// <returns>Names of what differs.</returns>
    public static IEnumerable<string> Differences(Need one, Need other)
    {
        foreach (var (name, get) in OfNeed)
            if (!Equals(get(one), get(other)))
                yield return name;
        if (one.Responsibilities.Count != other.Responsibilities.Count)
            yield return nameof(Need.Responsibilities);
        foreach (var share in one.Responsibilities)
        {
            var twin = other.Responsibilities.FirstOrDefault(r => r.Department == share.Department);
            foreach (var (name, get) in OfShare)
                if (twin is null || !Equals(get(share), get(twin)))
                    yield return $"{share.Department}.{name}";
        }
    }

    private static IEnumerable<(string, Func<T, object?>)> Getters<T>()
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            var of = Expression.Parameter(typeof(T));
            yield return (property.Name, Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(of, property), typeof(object)), of).Compile());
        }
    }
}
