using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Teams;

/// <summary>Who speaks to the bot, where, and as what; established from the verified activity, the configured roles and the channel's links. Nothing of it comes from a card.</summary>
internal sealed record Asker
{
    /// <summary>Entra object id.</summary>
    public required string PersonId { get; init; }

    /// <summary>The channel's own id (<c>29:…</c>), by which rosters are asked.</summary>
    public required string WireId { get; init; }

    public required string Name { get; init; }

    public required CardLanguage Language { get; init; }

    /// <summary>Where an answer goes: the conversation, or the thread of it.</summary>
    public required string ConversationId { get; init; }

    public required string RootConversationId { get; init; }

    public required bool IsPersonal { get; init; }

    /// <summary>
    /// What the roster says of somebody whom only the channel entitles, where other organisations take part; everywhere else <see cref="Membership.Member"/>. Who is none gets
    /// nothing by the channel, and nothing of what stands in it.
    /// </summary>
    public Membership Membership { get; init; }

    /// <summary>What the channel is linked with; nothing, to somebody of another organisation.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>This is the OE SPK's own channel.</summary>
    public required bool IsOfficeChannel { get; init; }

    public required bool IsOffice { get; init; }

    /// <summary>The person alone, wherever: what they do, they do as what they are.</summary>
    public required Reader Person { get; init; }

    /// <summary>Who reads the answer, and so what it may hold.</summary>
    public required Reader Reader { get; init; }

    /// <summary>The person's role comes from a group that cannot be asked.</summary>
    public bool IsRoleUnclear { get; init; }

    public bool MayLink => Person.May(Ability.Link);

    /// <summary>Coordinations on whose behalf may be reported here: those of the person, and that of the channel.</summary>
    public required IReadOnlyList<string> Coordinations { get; init; }

    public required IReadOnlyList<string> Committees { get; init; }

    /// <summary>Key of the department whose channel this is, or null.</summary>
    public string? Department => Places.Where(p => p.Kind == PlaceKind.Department).Select(p => p.Key).FirstOrDefault();

    public bool MayReport => Person.May(Ability.Report) || Coordinations.Count > 0;

    /// <summary>Some role, or a channel that is linked: then region status may be asked.</summary>
    public bool MayAsk => !Reader.IsNobody;

    /// <summary>As whom this person sees a need here. A channel decides before a person, since everybody in it reads the answer.</summary>
    public Audience Audience =>
        Places.Any(p => p.Kind == PlaceKind.Committee) ? Audience.Committee
        : Places.Any(p => p.Kind == PlaceKind.Coordination) ? Audience.Coordination
        : IsOfficeChannel ? Audience.Office
        : Department is not null ? Audience.Department
        : IsPersonal && IsOffice ? Audience.Office
        : IsPersonal && Coordinations.Count == 0 && Committees.Count > 0 ? Audience.Committee
        : Audience.Coordination;

    public Clicker ToClicker() => new(PersonId, WireId, Name, RootConversationId, Coordinations: Coordinations);
}
