using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;

namespace Spk.Bot.Cards;

/// <summary>What reporters are told, in one language. What a person wrote is shown beside it, letter by letter.</summary>
internal abstract class NewsTexts
{
    public abstract string Heading(int needs);
    public abstract string Summary(string number);
    public abstract string OwnNeed(string number);

    /// <summary>One or two sentences, without what the person wrote.</summary>
    public abstract string Say(NewsLine line);
    public abstract string Completion(CompletionKind kind);
    public abstract string Answer(string number);
    public abstract string Answering { get; }
    public abstract string AnswerMissing { get; }
    public abstract string AnswerElsewhere { get; }
    public abstract string Show(string number);
}
