using System.Collections.Frozen;
using Spk.Bot.Cards;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>Which right each question and each verb of a card needs; a new one without a row here is found by a test. Null: everybody's.</summary>
internal static class Rights
{
    private static readonly FrozenDictionary<Type, Ability?> Questions = new Dictionary<Type, Ability?>
    {
        [typeof(Question.Nothing)] = null,
        [typeof(Question.Unknown)] = null,
        [typeof(Question.Choose)] = null,
        [typeof(Question.Help)] = null,
        [typeof(Question.Report)] = Ability.Report,
        [typeof(Question.Status)] = Ability.AskStatus,
        [typeof(Question.NeedList)] = Ability.ListNeeds,
        [typeof(Question.Search)] = Ability.Search,
        [typeof(Question.Figures)] = Ability.SeeFigures,
        [typeof(Question.Handover)] = Ability.Handover,
        [typeof(Question.Export)] = Ability.Export,
        [typeof(Question.ShowNeed)] = Ability.SeeNeed,
        [typeof(Question.Meetings)] = Ability.SeeMeetings,
        [typeof(Question.Overview)] = Ability.SeeDigest,
        [typeof(Question.Link)] = Ability.Link,
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
        [DocumentVerb.Name] = Ability.SeeDigest,
        ["need.merge"] = Ability.Merge,
        ["need.unmerge"] = Ability.Merge,
        ["rule.approve"] = Ability.ApproveRule,
        ["rule.reject"] = Ability.ApproveRule,
        ["rule.revert"] = Ability.ApproveRule,
        ["digest.page"] = Ability.SeeDigest,
        ["digest.release"] = Ability.ApproveDigest,
        ["digest.hold"] = Ability.ApproveDigest,
        ["digest.omit"] = Ability.ApproveDigest,
        ["digest.preview"] = Ability.ApproveDigest,
        ["digest.item"] = Ability.RecordOutcome,
        ["digest.outcome"] = Ability.RecordOutcome,
        ["need.mark"] = Ability.RecordOutcome,
        ["need.unmark"] = Ability.RecordOutcome,
        ["command"] = null,
    }.ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">It has no row.</exception>
    public static Ability? Of(Question question) => Questions[question.GetType()];

    /// <summary>Moves need <see cref="Ability.Move"/>, and what <see cref="Core.Needs.MoveRights"/> says.</summary>
    /// <exception cref="KeyNotFoundException">It has no row.</exception>
    public static Ability? Of(string verb) => Verbs.TryGetValue(verb, out var ability) ? ability : MoveVerb.MoveOf(verb) is not null ? Ability.Move : throw new KeyNotFoundException(verb);
}
