namespace Spk.Bot.Sandbox.World;

/// <param name="Key">Short key by which page, tests and story name the person, e.g. <c>spk-lead</c>.</param>
/// <param name="Label">What the person is, in German, as the page shows it.</param>
/// <param name="IsGuest">A B2B guest of the tenant: Teams calls the role <c>guest</c>.</param>
/// <param name="Roles">Configuration keys under <c>Roles:</c> that name this person, e.g. <c>CoordinationOffice</c>; none for an Amt's people.</param>
public sealed record SandboxPerson(string Key, string Name, string Label, bool IsGuest, IReadOnlyList<string> Roles)
{
    /// <summary><c>29:…</c>, stable per bot and person.</summary>
    public string TeamsId { get; } = WireId.User(Key);

    /// <summary>Entra object id, a GUID.</summary>
    public string EntraId { get; } = WireId.Entra(Key);

    public string GivenName => Name[..Name.LastIndexOf(' ')];

    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];

    public string Mail => Key + (IsGuest ? "@traeger.example" : "@bezirksamt.example");
}
