using System.Diagnostics;
using Spk.Bot.Tests.Support;

/// <summary>
/// Found by the runtime by this name when <c>DOTNET_STARTUP_HOOKS</c> names our assembly (https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md):
/// runs in the bot's own process before its first line, so that it can be killed at a marked point without a word about it in the bot.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (CrashPoint.FromEnvironment() is { } point)
            DiagnosticListener.AllListeners.Subscribe(new CrashTrigger(point));
    }
}
