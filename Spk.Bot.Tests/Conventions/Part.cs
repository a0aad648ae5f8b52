namespace Spk.Bot.Tests.Conventions;

/// <summary>The parts of the house between which the import table (design, section 2) draws its borders, and what lies outside.</summary>
[Flags]
internal enum Part
{
    None = 0,

    /// <summary>Pure: no database, no registration, no configuration, no clock, nothing asynchronous.</summary>
    CoreNoun = 1 << 0,

    /// <summary>A noun that is (part of) a card's view. Only told apart as a target.</summary>
    CoreView = 1 << 1,

    /// <summary>An interface with a real and a fake implementation.</summary>
    CorePort = 1 << 2,

    CoreUseCase = 1 << 3,
    CoreQuery = 1 << 4,
    CoreMapping = 1 << 5,
    Persistence = 1 << 6,

    /// <summary>Where the parts are put together: <c>CoreSetup</c>, and the host's own root.</summary>
    CoreRoot = 1 << 7,
    HostRoot = 1 << 8,

    Protocol = 1 << 9,
    Cards = 1 << 10,
    Teams = 1 << 11,
    Ops = 1 << 12,
    Jobs = 1 << 13,
    Graph = 1 << 14,
    Sandbox = 1 << 15,

    AspNet = 1 << 16,
    EntityFramework = 1 << 17,
    Quartz = 1 << 18,
    GraphSdk = 1 << 19,
    Registration = 1 << 20,
    Configuration = 1 << 21,
    Clock = 1 << 22,
    Async = 1 << 23,
    Plain = 1 << 24,
}
