using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>Decides one activity.</summary>
/// <param name="services">A DI scope of this activity alone.</param>
/// <param name="activity">Authenticated and of an allowed tenant.</param>
/// <param name="cancellationToken">Cancelled when the caller hangs up, and for invokes after ten seconds.</param>
/// <returns>The answer to an invoke; null when there is nothing to say. What a message handler returns is not sent.</returns>
public delegate Task<InvokeAnswer?> ActivityHandler(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken);
