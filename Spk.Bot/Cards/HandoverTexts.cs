using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The words of the handover brief.</summary>
internal abstract class HandoverTexts
{
    public abstract string Heading { get; }
    public abstract string Summary(string label, int open, int overdue);

    /// <summary>Above all, in one sentence.</summary>
    public abstract string Welcome { get; }
    public abstract string Open { get; }
    public abstract string Unacknowledged { get; }
    public abstract string Overdue { get; }
    public abstract string Awaiting { get; }
    public abstract string Promised { get; }
    public abstract string ExternallyOpen { get; }
    public abstract string Questions { get; }
    public abstract string Promises { get; }
    public abstract string FollowUps { get; }
    public abstract string Outcomes { get; }
    public abstract string NoOutcomes { get; }
    public abstract string AskedOn(HandoverLine line);
    public abstract string PromisedFor(HandoverLine line);
    public abstract string FollowUpOn(HandoverLine line);
    public abstract string Outcome(HandoverOutcome outcome);
    public abstract string WhoToAsk { get; }
    public abstract string Ask(string office);
    public abstract string WhatToType { get; }
}
