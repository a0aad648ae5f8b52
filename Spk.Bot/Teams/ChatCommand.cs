namespace Spk.Bot.Teams;

/// <summary>What a person typed, understood. The rest of the line is as typed, trimmed.</summary>
internal abstract record ChatCommand
{
    private ChatCommand()
    {
    }

    /// <param name="Text">A free sentence that prefills the form, or empty.</param>
    public sealed record Report(string Text) : ChatCommand;

    /// <param name="Target">A place, an Amt, or empty for one's own regions.</param>
    public sealed record Status(string Target) : ChatCommand;

    /// <param name="Offset">Index of the first row, from 0.</param>
    public sealed record Open(string Target, int Offset) : ChatCommand;

    public sealed record Overdue(string Target, int Offset) : ChatCommand;

    public sealed record ShowNeed(string Number) : ChatCommand;

    public sealed record Meetings : ChatCommand;

    public sealed record Overview(string Committee) : ChatCommand;

    public sealed record Link(string Target) : ChatCommand;

    public sealed record Help : ChatCommand;

    public sealed record Nothing : ChatCommand;

    public sealed record Unknown(string Text) : ChatCommand;
}
