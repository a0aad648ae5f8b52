using System.Collections.Frozen;
using Spk.Bot.Cards;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>Which right each command and each verb of a card needs; a new one without a row here is found by a test. Null: everybody's.</summary>
internal static class Rights
{
    private static readonly FrozenDictionary<Type, Ability?> Commands = new Dictionary<Type, Ability?>
    {
        [typeof(ChatCommand.Nothing)] = null,
        [typeof(ChatCommand.Unknown)] = null,
        [typeof(ChatCommand.Help)] = null,
        [typeof(ChatCommand.Report)] = Ability.Report,
        [typeof(ChatCommand.Status)] = Ability.AskStatus,
        [typeof(ChatCommand.Open)] = Ability.ListNeeds,
        [typeof(ChatCommand.Overdue)] = Ability.ListNeeds,
        [typeof(ChatCommand.ShowNeed)] = Ability.SeeNeed,
        [typeof(ChatCommand.Meetings)] = Ability.SeeMeetings,
        [typeof(ChatCommand.Overview)] = Ability.SeeDigest,
        [typeof(ChatCommand.Link)] = Ability.Link,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Ability?> Verbs = new Dictionary<string, Ability?>
    {
        ["need.report"] = Ability.Report,
        ["need.view"] = Ability.SeeNeed,
        ["need.why"] = Ability.SeeNeed,
        ["need.history"] = Ability.SeeNeed,
        ["need.form"] = Ability.SeeNeed,
        [DueVerb.Due] = Ability.SeeNeed,
        [DueVerb.Solved] = Ability.ConfirmSolved,
        ["need.merge"] = Ability.Merge,
        ["need.unmerge"] = Ability.Merge,
        ["rule.approve"] = Ability.ApproveRule,
        ["rule.reject"] = Ability.ApproveRule,
        ["rule.revert"] = Ability.ApproveRule,
        ["command"] = null,
    }.ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">It has no row.</exception>
    public static Ability? Of(ChatCommand command) => Commands[command.GetType()];

    /// <summary>Moves need <see cref="Ability.Move"/>, and what <see cref="Core.Needs.MoveRights"/> says.</summary>
    /// <exception cref="KeyNotFoundException">It has no row.</exception>
    public static Ability? Of(string verb) => Verbs.TryGetValue(verb, out var ability) ? ability : MoveVerb.MoveOf(verb) is not null ? Ability.Move : throw new KeyNotFoundException(verb);
}
