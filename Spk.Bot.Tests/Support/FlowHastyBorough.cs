using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Spk.Bot.Tests.Support;

/// <summary>Its bot waits three seconds for an answer of Teams, not twenty-five, so that a test can see it give up.</summary>
public sealed class FlowHastyBorough : FlowBorough
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpClientActions.Add(client => client.Timeout = TimeSpan.FromSeconds(3)));
}
