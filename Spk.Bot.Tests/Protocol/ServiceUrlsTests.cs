using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Protocol;

[Trait("Conformance", "14")]
public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net/emea/tenant/", true)]
    [InlineData("smba.trafficmanager.net", "https://SMBA.TrafficManager.net", true)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net:443/emea/", true)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net:444/emea/", false)]
    [InlineData("smba.trafficmanager.net", "http://smba.trafficmanager.net/emea/", false)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net.evil.example/emea/", false)]
    [InlineData("smba.trafficmanager.net", "https://evil-smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "https://other.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("smba.trafficmanager.net", "https://evil@smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "https://evil.example/?x=smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net/?evil", false)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net/#evil", false)]
    [InlineData("smba.trafficmanager.net", " https://smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net./", false)]
    [InlineData("smba.trafficmanager.net", "https://smba。trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "//smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "ftp://smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", "smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net", "", false)]
    [InlineData("smba.trafficmanager.net", null, false)]
    [InlineData(".teams.microsoft.com", "https://smba.infra.gcc.teams.microsoft.com/x/", true)]
    [InlineData(".teams.microsoft.com", "https://teams.microsoft.com/", false)]
    [InlineData(".teams.microsoft.com", "https://evilteams.microsoft.com/", false)]
    [InlineData(".teams.microsoft.com", "https://x.teams.microsoft.com.evil.example/", false)]
    [InlineData("http://127.0.0.1:5301/", "http://127.0.0.1:5301/anything", true)]
    [InlineData("http://127.0.0.1:5301/", "http://127.0.0.1:5301", true)]
    [InlineData("http://127.0.0.1:5301/", "http://127.0.0.1:5302/", false)]
    [InlineData("http://127.0.0.1:5301/", "http://localhost:5301/", false)]
    [InlineData("http://127.0.0.1:5301/", "https://127.0.0.1:5301/", false)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/teams/emea", true)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/teams", true)]
    [InlineData("https://gateway.example/teams/", "https://gateway.example/teams", true)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/teamsters", false)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/teams/../admin", false)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/teams/%2e%2e/admin", false)]
    [InlineData("https://gateway.example/teams", "https://gateway.example/Teams", false)]
    public void Allows_WhenAUrlComesIn_ComparesHostPortAndPathExactly(string entry, string? url, bool expected) =>
        Assert.Equal(expected, ServiceUrls.Parse(url) is { } parsed && AllowedServiceUrl.Parse(entry)!.Allows(parsed));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("net")]
    [InlineData(".net.")]
    [InlineData("localhost:5301")]
    [InlineData("127.0.0.1")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://user@gateway.example/")]
    [InlineData("*.teams.microsoft.com")]
    [InlineData(".trafficmanager.net")]
    public void Parse_WhenAnEntryCouldMeanTooMuch_IsRefused(string entry) => Assert.Null(AllowedServiceUrl.Parse(entry));

    [Fact]
    public void AreSame_WhenOnlyASlashDiffers_Holds()
    {
        var segment = Gen.Elements("emea", "amer", "a:1", "x-y", "T").NonEmptyListOf().Select(parts => "https://smba.trafficmanager.net/" + string.Join('/', parts));
        Prop.ForAll(segment.ToArbitrary(), url => ServiceUrls.AreSame(url, url + "/") && ServiceUrls.AreSame(url + "/", url) && !ServiceUrls.AreSame(url, url + "//"))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Allows_WhenTheUrlIsAnyString_NeverLeavesTheListedHosts()
    {
        var entries = TeamsOptions.DefaultServiceUrls.Select(entry => AllowedServiceUrl.Parse(entry)!).ToArray();
        var pieces = Gen.Elements("https://", "http://", "smba.trafficmanager.net", "evil.example", ".teams.microsoft.com", "@", ":443", ":80", "/", "\\", "?", "#", "..", "%2e", " ", "\t", "。", "x");
        var urls = pieces.ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(urls.ToArbitrary(), raw =>
            {
                if (ServiceUrls.Parse(raw) is not { } url || !entries.Any(entry => entry.Allows(url)))
                    return true;
                return url is { Scheme: "https", Port: 443, UserInfo: "" }
                    && (url.Host == "smba.trafficmanager.net" || url.Host.EndsWith(".teams.microsoft.com", StringComparison.Ordinal) || url.Host.EndsWith(".botframework.com", StringComparison.Ordinal));
            })
            .QuickCheckThrowOnFailure();
    }
}
