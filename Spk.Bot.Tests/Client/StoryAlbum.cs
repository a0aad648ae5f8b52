using System.Globalization;
using Microsoft.Playwright;

namespace Spk.Bot.Tests.Client;

/// <summary>Pictures of a story's steps in their order, for <c>docs/pictures</c>. Only with <c>SPK_PICTURES=1</c>; otherwise nothing is drawn or written.</summary>
internal sealed class StoryAlbum
{
    private const string Style = "[data-testid=messages]{overflow:visible!important} *{outline:none!important} .newer,.more{visibility:hidden!important}";

    private int taken;

    public static bool IsOn => Environment.GetEnvironmentVariable("SPK_PICTURES") == "1";

    /// <summary>The message alone, as the person has it before them.</summary>
    public async Task TakeAsync(ILocator message, string name)
    {
        taken++;
        if (!IsOn)
            return;
        await message.Page.Mouse.MoveAsync(0, 0);
        await message.ScreenshotAsync(new LocatorScreenshotOptions
        {
            Path = Path.Combine(CardPictures.Folder, string.Create(CultureInfo.InvariantCulture, $"story-{taken:00}-{name}.png")), Style = Style, Animations = ScreenshotAnimations.Disabled,
        });
    }
}
