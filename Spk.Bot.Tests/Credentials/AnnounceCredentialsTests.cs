using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Credentials;

public sealed class AnnounceCredentialsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_EveryHourUntilTheEnd_TellsTheOfficeThreeTimes(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Department(Office), "19:office");
        var end = BerlinTime.DayOf(world.Clock.GetUtcNow()).AddDays(70);
        world.Credentials.Current = new Credential(CredentialKind.ClientSecret, end);

        for (var hour = 0; hour < 75 * 24; hour += 4)
        {
            await RunAsync(world);
            world.Clock.Advance(TimeSpan.FromHours(4));
        }

        await world.DeliverAsync();
        var notices = world.Channel.Sent.Select(s => s.Content.View).OfType<NoticeView>().Where(n => n.Kind == NoticeKind.SecretEnds).ToList();
        Assert.Equal(3, notices.Count);
        Assert.All(notices, notice => Assert.Equal([end.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)], notice.Arguments));
        Assert.All(world.Channel.Sent.Where(s => s.Content.View is NoticeView { Kind: NoticeKind.SecretEnds }), s => Assert.Equal("19:office", s.ConversationId));
    }

    [Fact]
    public async Task Run_AfterARenewal_AnnouncesTheNewEndInItsTurn()
    {
        await using var world = await CoreWorld.CreateAsync();
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());
        world.Credentials.Current = new Credential(CredentialKind.Certificate, today.AddDays(20));
        await RunAsync(world);
        world.Credentials.Current = new Credential(CredentialKind.Certificate, today.AddDays(365));
        await RunAsync(world);
        world.Credentials.Current = new Credential(CredentialKind.Certificate, today.AddDays(25));
        await RunAsync(world);

        Assert.Equal(
            [$"credential:Certificate:{today.AddDays(20):yyyy-MM-dd}:30", $"credential:Certificate:{today.AddDays(25):yyyy-MM-dd}:30"],
            (await world.PlacementsAsync()).Select(p => p.Subject).Order());
    }

    private static Task<bool> RunAsync(CoreWorld world) => world.InScopeAsync(async s =>
    {
        await s.GetRequiredService<AnnounceCredentials>().RunAsync(Token);
        return true;
    });
}
