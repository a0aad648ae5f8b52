using System.Text.Json.Nodes;

namespace Spk.Bot.Protocol.Routing;

/// <summary>
/// What a handler wants to say to the person who clicked. It names the content, not the wire form: <see cref="InvokeRendering"/> gives it the
/// body that the invoke at hand asks for, so that one handler serves a card's button, a dialog and a message action.
/// </summary>
public abstract record InvokeAnswer
{
    private InvokeAnswer()
    {
    }

    /// <summary>HTTP 200 with nothing in it: a submitted dialog closes.</summary>
    public static InvokeAnswer Empty { get; } = new EmptyAnswer();

    /// <summary>On a card's button: replaces the card, for this client alone. In a dialog: the next card, without a title of its own.</summary>
    public static InvokeAnswer Card(JsonNode card) => new CardAnswer(card);

    /// <summary>On a card's button: a short notice. In a dialog: the last word before it closes.</summary>
    public static InvokeAnswer Message(string text) => new MessageAnswer(text);

    /// <param name="status">400–599; travels inside the body, the HTTP status stays 200.</param>
    /// <param name="code">For logs and support, such as <c>BadRequest</c>.</param>
    /// <param name="message">The person reads this; a dialog shows it alone.</param>
    public static InvokeAnswer Error(int status, string code, string message) => new ErrorAnswer(status, code, message);

    /// <param name="title">The dialog's headline.</param>
    /// <param name="card">The bare card; the attachment around it is added here.</param>
    /// <param name="width"><c>small</c>, <c>medium</c>, <c>large</c>, or pixels.</param>
    /// <param name="height">As the width.</param>
    public static InvokeAnswer Dialog(string title, JsonNode card, string? width = null, string? height = null) => new DialogAnswer(title, card, width, height);

    public static InvokeAnswer DialogMessage(string text) => new MessageAnswer(text);

    /// <summary>The hits of a typeahead or of a message extension's search; Teams shows at most 15, and no more are sent.</summary>
    public static InvokeAnswer SearchResults(IEnumerable<SearchResult> results) => new SearchAnswer([.. results.Take(SearchAnswer.MostShown)]);

    /// <summary>Exactly this, for invokes that have a shape of their own.</summary>
    public static InvokeAnswer Raw(int httpStatus, JsonNode? body) => new RawAnswer(httpStatus, body);

    public sealed record CardAnswer(JsonNode Content) : InvokeAnswer;

    public sealed record MessageAnswer(string Text) : InvokeAnswer;

    public sealed record ErrorAnswer(int Status, string Code, string Text) : InvokeAnswer;

    public sealed record DialogAnswer(string Title, JsonNode Content, string? Width, string? Height) : InvokeAnswer;

    public sealed record SearchAnswer(IReadOnlyList<SearchResult> Results) : InvokeAnswer
    {
        public const int MostShown = 15;
    }

    public sealed record EmptyAnswer : InvokeAnswer;

    public sealed record RawAnswer(int HttpStatus, JsonNode? Body) : InvokeAnswer;
}

/// <summary>One hit.</summary>
/// <param name="Title">What the list shows.</param>
/// <param name="Value">What a typeahead submits.</param>
/// <param name="Card">What a message extension inserts; without it the title goes as a plain hero card.</param>
public sealed record SearchResult(string Title, string Value, JsonNode? Card = null);
