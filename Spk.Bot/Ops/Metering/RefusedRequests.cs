using System.Diagnostics.Metrics;

namespace Spk.Bot.Ops.Metering;

/// <summary>Requests to <c>/api/messages</c> that were turned away, by HTTP status, whoever on the way did so.</summary>
internal sealed class RefusedRequests
{
    private static readonly int[] Statuses =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status429TooManyRequests,
    ];

    private readonly Counter<long> refused;

    public RefusedRequests(IMeterFactory meters)
    {
        refused = meters.Create("Spk").CreateCounter<long>("requests_refused_total", description: "Requests to /api/messages that were turned away, by HTTP status.");
        foreach (var status in Statuses)
            Count(status, 0);
    }

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Request.Path == "/api/messages" && Statuses.Contains(context.Response.StatusCode))
            Count(context.Response.StatusCode, 1);
    }

    private void Count(int status, int by) => refused.Add(by, new KeyValuePair<string, object?>("status", status));
}
