using Spk.Bot.Core.Departments;

namespace Spk.Bot.Core.Roles;

/// <summary>Reads every configured group anew. What cannot be read keeps its last answer.</summary>
public sealed class RefreshGroups(RoleBook roles, GroupBook book, IGroupDirectory directory)
{
    /// <returns>When to try again, where the directory said so; otherwise null.</returns>
    public async Task<TimeSpan?> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in roles.Ids)
        {
            switch (await directory.MembersAsync(id, cancellationToken))
            {
                case GroupAnswer.Members members:
                    book.Note(id, members.Ids);
                    break;
                case GroupAnswer.NotAGroup:
                    book.Note(id, []);
                    break;

                // The next one would be answered no better.
                case GroupAnswer.Away away:
                    book.Ended(away.Code);
                    return away.RetryAfter;
            }
        }

        book.Ended(null);
        return null;
    }
}
