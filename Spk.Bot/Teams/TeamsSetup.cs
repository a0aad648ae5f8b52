using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>What a person does in Teams, and where each of it is decided.</summary>
internal static class TeamsSetup
{
    public static IServiceCollection AddSpkTeams(this IServiceCollection services)
    {
        services.AddTransient<ICardChannel, TeamsCardChannel>();
        services.AddTransient<IRoster, TeamsRoster>();
        services.AddSingleton<TeamsMeters>();
        services.AddSingleton<Turns>();
        services.AddSingleton<ReportForm>().AddSingleton<MoveForms>();
        services.AddScoped<AskerQuery>().AddScoped<AnswerCommand>().AddScoped<AskingQuery>().AddScoped<NeedQuestions>().AddScoped<CardVerbs>().AddScoped<ReportVerb>().AddScoped<MoveVerbs>().AddScoped<NeedCards>().AddScoped<DemandVerbs>().AddScoped<RuleVerbs>().AddScoped<DigestVerbs>().AddScoped<PreviewVerbs>().AddScoped<DueVerb>().AddScoped<HandoverTurns>().AddScoped<ExportTurns>().AddScoped<DocumentVerb>().AddScoped<FileCards>();

        services.AddSingleton<MessageTurns>().AddSingleton<CardTurns>().AddSingleton<MessageActionTurns>().AddSingleton<InstallationTurns>().AddSingleton<FileConsentTurns>();
        services.AddScoped<SearchTurns>();
        return services.AddActivityRoutes(routes =>
        {
            routes.OnMessage((s, a, c) => s.GetRequiredService<MessageTurns>().HandleAsync(s, a, c));
            routes.OnCardSubmit((s, a, c) => s.GetRequiredService<CardTurns>().HandleAsync(s, a, c));
            routes.OnInvoke(InvokeNames.CardAction, (s, a, c) => s.GetRequiredService<CardTurns>().HandleAsync(s, a, c));
            routes.OnInvoke(InvokeNames.ExtensionFetchTask, (s, a, c) => s.GetRequiredService<MessageActionTurns>().FetchAsync(s, a, c));
            routes.OnInvoke(InvokeNames.ExtensionSubmit, (s, a, c) => s.GetRequiredService<MessageActionTurns>().SubmitAsync(s, a, c));
            routes.OnInvoke(InvokeNames.TaskFetch, (s, a, c) => s.GetRequiredService<MessageActionTurns>().FetchTaskAsync(s, a, c));
            routes.OnInvoke(InvokeNames.TaskSubmit, (s, a, c) => s.GetRequiredService<MessageActionTurns>().SubmitTaskAsync(s, a, c));
            routes.OnInvoke(InvokeNames.Search, (s, a, c) => s.GetRequiredService<SearchTurns>().InFieldAsync(a, c));
            routes.OnInvoke(InvokeNames.ExtensionQuery, (s, a, c) => s.GetRequiredService<SearchTurns>().BesideComposerAsync(a, c));
            routes.OnInvoke(InvokeNames.FileConsent, (s, a, c) => s.GetRequiredService<FileConsentTurns>().HandleAsync(a, c));

            // Nothing of ours asks for them; Teams is answered, and nothing is read, fetched or stored.
            foreach (var name in (string[])[InvokeNames.Feedback, InvokeNames.SignInState])
                routes.OnInvoke(name, (_, _, _) => Task.FromResult<InvokeAnswer?>(null));
            routes.OnConversationUpdate((s, a, c) => s.GetRequiredService<InstallationTurns>().ConversationAsync(s, a, c));
            routes.OnInstallationUpdate((s, a, c) => s.GetRequiredService<InstallationTurns>().InstallationAsync(s, a, c));
        });
    }
}
