using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Protocol;

public sealed class TeamsOptionsTests
{
    private static Dictionary<string, string?> Complete => new() { ["Teams:AppId"] = "app", ["Teams:TenantId"] = "tenant", ["Teams:ClientSecret"] = "x" };

    [Fact]
    public void Read_WhenNothingElseIsSaid_HasTheDefaultsOfTeams()
    {
        var options = Read(Complete);

        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", options.OpenIdMetadataUrl);
        Assert.Equal("https://login.microsoftonline.com/tenant/oauth2/v2.0/token", options.TokenEndpoint);
        Assert.Equal(["smba.trafficmanager.net", ".teams.microsoft.com", ".botframework.com"], options.AllowedServiceUrls);
        Assert.Equal(["tenant"], options.AllowedTenants);
        Assert.Equal(["https://api.botframework.com"], options.Issuers);
        Assert.False(options.DangerouslyAllowUnauthenticatedRequests);
    }

    [Fact]
    public void Read_WhenListsAreSaid_TheyReplaceTheDefaults()
    {
        var settings = Complete;
        settings["Teams:AllowedServiceUrls:0"] = "http://127.0.0.1:5301/";
        settings["Teams:AllowedTenants:0"] = "other";
        settings["Teams:Issuers:0"] = "https://issuer.example";
        settings["Teams:TokenEndpoint"] = "http://127.0.0.1:5301/token";

        var options = Read(settings);

        Assert.Equal(["http://127.0.0.1:5301/"], options.AllowedServiceUrls);
        Assert.Equal(["other"], options.AllowedTenants);
        Assert.Equal(["https://issuer.example"], options.Issuers);
        Assert.Equal("http://127.0.0.1:5301/token", options.TokenEndpoint);
    }

    [Fact]
    public void Read_WhenMuchIsWrong_NamesEveryFaultInOneMessage()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(new()
        {
            ["Teams:OpenIdMetadataUrl"] = "http://login.example/",
            ["Teams:TokenEndpoint"] = "ftp://login.example/",
            ["Teams:AllowedServiceUrls:0"] = "smba.trafficmanager.net",
            ["Teams:AllowedServiceUrls:1"] = "http://smba.example/",
            ["Teams:AllowedTenants:0"] = " ",
            ["Teams:Issuers:0"] = " ",
            ["Teams:DangerouslyAllowUnauthenticatedRequests"] = "true",
        }));

        foreach (var key in new[]
        {
            "Teams:AppId", "Teams:TenantId", "Teams:ClientSecret", "Teams:OpenIdMetadataUrl", "Teams:TokenEndpoint", "Teams:AllowedServiceUrls:1",
            "Teams:AllowedTenants:0", "Teams:Issuers:0", "Teams:DangerouslyAllowUnauthenticatedRequests",
        })
            Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams:AllowedServiceUrls:0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenInDevelopment_TheRegistrationMayBeMissing() => Assert.Empty(Read([], Environments.Development).AppId);

    [Theory]
    [InlineData("Teams:CertificatePath")]
    [InlineData("Teams:FederatedTokenFile")]
    [InlineData("Teams:ManagedIdentityClientId")]
    public void Read_WhenThereIsAnotherCredentialThanASecret_ItIsEnough(string key) =>
        Assert.True(Read(new() { ["Teams:AppId"] = "app", ["Teams:TenantId"] = "tenant", [key] = "x" }).HasCredential);

    [Theory]
    [InlineData("http://localhost:5301/metadata")]
    [InlineData("http://127.0.0.1:5301/metadata")]
    [InlineData("http://[::1]:5301/metadata")]
    public void Read_WhenAnUrlIsOnLoopback_HttpIsFineInProduction(string url)
    {
        var settings = Complete;
        settings["Teams:OpenIdMetadataUrl"] = url;

        Assert.Equal(url, Read(settings).OpenIdMetadataUrl);
    }

    [Fact]
    public async Task Start_WhenTheRegistrationIsMissingOutsideDevelopment_Fails()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ProtocolHost.StartAsync(settings: new() { ["Teams:AppId"] = null }));

        Assert.Contains("Teams:AppId", failure.Message, StringComparison.Ordinal);
    }

    private static TeamsOptions Read(Dictionary<string, string?> settings, string? environment = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new Surroundings { EnvironmentName = environment ?? Environments.Production });
        services.AddBotProtocol(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
    }

    private sealed class Surroundings : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "Spk.Bot";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
