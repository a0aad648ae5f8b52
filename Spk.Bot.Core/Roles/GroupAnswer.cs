namespace Spk.Bot.Core.Roles;

/// <summary>What a directory said of an object id.</summary>
public abstract record GroupAnswer
{
    private GroupAnswer()
    {
    }

    /// <summary>Who is in the group.</summary>
    /// <param name="Ids">Entra object ids of all members, also those of groups in it.</param>
    public sealed record Members(IReadOnlyCollection<string> Ids) : GroupAnswer;

    /// <summary>No group has this id: it is a person's.</summary>
    public sealed record NotAGroup : GroupAnswer;

    /// <summary>No answer now; the last one goes on counting for a while.</summary>
    /// <param name="Code">Why, for whoever runs the bot; nothing of it is secret.</param>
    /// <param name="RetryAfter">As the directory asked; null: it did not.</param>
    public sealed record Away(string Code, TimeSpan? RetryAfter = null) : GroupAnswer;
}
