using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>"Bedarf aus Nachricht": a message action opens the form in a dialog, prefilled from the message; the same form, preview and confirmation as in the chat.</summary>
internal sealed class MessageActionTurns(Turns turns)
{
    /// <summary>Id of the command in the manifest.</summary>
    public const string CommandId = "needFromMessage";

    /// <summary>One more than the form takes, so that the form can say that it was too much.</summary>
    private const int TextLimit = ReportCheck.DescriptionLimit + 1;

    public Task<InvokeAnswer?> FetchAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(activity, (scope, token) => OpenAsync(scope, activity, MessageExtensionAction.From(activity)?.Message?.Text ?? "", token), cancellationToken);

    public Task<InvokeAnswer?> SubmitAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(activity, (scope, token) => DecideAsync(scope, activity, MessageExtensionAction.From(activity)!.Data, token), cancellationToken);

    /// <summary>The form in a dialog from a card's button (<c>task/fetch</c>).</summary>
    public Task<InvokeAnswer?> FetchTaskAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(activity, (scope, token) => OpenAsync(scope, activity, "", token), cancellationToken);

    public Task<InvokeAnswer?> SubmitTaskAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(activity, (scope, token) => DecideAsync(scope, activity, TaskRequest.From(activity)!.Data, token), cancellationToken);

    private static async Task<InvokeAnswer?> OpenAsync(IServiceProvider scope, InboundActivity activity, string text, CancellationToken cancellationToken)
    {
        var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(activity, cancellationToken);
        CardView view = asker.MayReport
            ? scope.GetRequiredService<ReportForm>().Open(asker, text.Length <= TextLimit ? text : text[..TextLimit], inDialog: true)
            : NoticeView.Of(NoticeKind.NoRole, asker.PersonId);
        return Dialog(view, asker.Language);
    }

    private static async Task<InvokeAnswer?> DecideAsync(IServiceProvider scope, InboundActivity activity, System.Text.Json.JsonElement data, CancellationToken cancellationToken)
    {
        var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(activity, cancellationToken);
        var conversation = await CopyConversationAsync(scope, asker, cancellationToken);
        var answer = await scope.GetRequiredService<ReportVerb>()
            .RunAsync(CardTurns.TextOf(data, "step"), ReportForm.Read(data), asker, null, conversation, inDialog: true, cancellationToken, CardTurns.TextOf(data, "into"));
        return answer.View is NeedView need
            ? InvokeAnswer.DialogMessage(Texts.Of(asker.Language).Notice(NoticeKind.Reported, [need.Number, need.Departments.Count > 0 ? need.Departments[0].Name : ""]).Sentence)
            : Dialog(answer.View, asker.Language);
    }

    /// <summary>The reporter's copy stands in the coordination's own channel when the action was called there, otherwise in the personal chat; without one, where it was called.</summary>
    private static async Task<string> CopyConversationAsync(IServiceProvider scope, Asker asker, CancellationToken cancellationToken) =>
        asker.Places.Any(p => p.Kind == PlaceKind.Coordination)
            ? asker.RootConversationId
            : await scope.GetRequiredService<LinkQuery>().PersonalChatOfAsync(asker.PersonId, cancellationToken) ?? asker.ConversationId;

    private static InvokeAnswer Dialog(CardView view, CardLanguage language) =>
        InvokeAnswer.Dialog(language == CardLanguage.English ? "Report a need" : "Bedarf melden", CardRenderer.Render(view, language, new CardContext(null)).Card, "medium", "large");
}
