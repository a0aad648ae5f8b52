namespace Spk.Bot.Core.Roles;

/// <summary>Who is in a group. A failure is an answer, never an exception.</summary>
public interface IGroupDirectory
{
    /// <param name="id">Entra object id: the configuration cannot tell a group's from a person's.</param>
    Task<GroupAnswer> MembersAsync(string id, CancellationToken cancellationToken);
}
