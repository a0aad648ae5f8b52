using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>How a status looks. Symbol and colour only repeat what the words beside them say.</summary>
internal sealed record StatusLook(string Symbol, TextColor Color, ContainerStyle Style)
{
    public static StatusLook Of(NeedStatus status, bool isOverdue) =>
        isOverdue && status != NeedStatus.Completed ? new("!", TextColor.Attention, ContainerStyle.Attention) : Of(status);

    private static StatusLook Of(NeedStatus status) => status switch
    {
        NeedStatus.Triage => new("◇", TextColor.Warning, ContainerStyle.Warning),
        NeedStatus.Delivered => new("○", TextColor.Accent, ContainerStyle.Accent),
        NeedStatus.Acknowledged or NeedStatus.Accepted => new("✓", TextColor.Good, ContainerStyle.Good),
        NeedStatus.AwaitingReporter => new("?", TextColor.Warning, ContainerStyle.Warning),
        NeedStatus.ExternallyOpen => new("↗", TextColor.Accent, ContainerStyle.Accent),
        NeedStatus.Transferred => new("→", TextColor.Default, ContainerStyle.Emphasis),
        NeedStatus.Completed => new("■", TextColor.Default, ContainerStyle.Emphasis),
    };
}
