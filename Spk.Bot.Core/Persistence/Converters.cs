using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Persistence;

/// <summary>Instants are UTC ticks: SQLite cannot order <see cref="DateTimeOffset"/>, and PostgreSQL wants UTC.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class NeedIdConverter() : ValueConverter<NeedId, long>(id => id.Value, value => new NeedId(value));

internal sealed class PlacementIdConverter() : ValueConverter<PlacementId, Guid>(id => id.Value, value => new PlacementId(value));
