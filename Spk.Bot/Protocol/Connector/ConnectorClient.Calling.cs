using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Connector;

/// <content>One call: host check, token, request, and what its answer means.</content>
public sealed partial class ConnectorClient
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    private async Task<ConnectorResult<T>> CallAsync<T>(ConnectorCall call, Func<ReadOnlyMemory<byte>, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var result = await WithTokenAsync(call, read, cancellationToken);
        if (result.Failure is { } failure)
            CallFailed(logger, call.Method, call.Operation, failure.Kind, failure.HttpStatus, failure.Code, failure.Correlation);
        return result;
    }

    private async Task<ConnectorResult<T>> WithTokenAsync<T>(ConnectorCall call, Func<ReadOnlyMemory<byte>, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!gate.IsTrusted(call.ServiceUrl))
        {
            return gate.IsPlayground(call.ServiceUrl)
                ? (await TryAsync(call, "", read, cancellationToken)).Result
                : new ConnectorFailure(ConnectorFailureKind.Refused, null, ConnectorFailure.HostNotAllowed);
        }

        for (var isRepeat = false; ; isRepeat = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (!token.IsSuccess)
                return token.Failure;
            var (result, isUnauthorized) = await TryAsync(call, token.Value, read, cancellationToken);
            if (!isUnauthorized || isRepeat)
                return result;
            tokens.Drop(token.Value);
        }
    }

    private async Task<(ConnectorResult<T> Result, bool IsUnauthorized)> TryAsync<T>(
        ConnectorCall call, string token, Func<ReadOnlyMemory<byte>, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(call.Method, call.Url);
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, ProtocolJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return (Judge(call, response, answer, read), response.StatusCode == HttpStatusCode.Unauthorized);
        }
        catch (HttpRequestException failure)
        {
            return (NoAnswer(call, failure.HttpRequestError), false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new ConnectorFailure(ConnectorFailureTable.Decide(call.Operation, null, null), null, ConnectorFailure.NoAnswer), false);
        }
    }

    private ConnectorResult<T> Judge<T>(ConnectorCall call, HttpResponseMessage response, byte[] body, Func<ReadOnlyMemory<byte>, T?> read)
        where T : class
    {
        var correlation = response.Headers.TryGetValues("MS-CV", out var values) ? values.FirstOrDefault() : null;
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return read(body) is { } value
                ? value
                : new ConnectorFailure(ConnectorFailureTable.Decide(call.Operation, status, null), status, ConnectorFailure.UnreadableAnswer, null, correlation);
        }

        var code = ConnectorError.Code(body);
        return new ConnectorFailure(ConnectorFailureTable.Decide(call.Operation, status, code), status, code, RetryAfter(response), correlation);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - time.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static ConnectorFailure NoAnswer(ConnectorCall call, HttpRequestError error)
    {
        var connectionMade = error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
        var code = error is HttpRequestError.Unknown or HttpRequestError.ResponseEnded ? ConnectorFailure.ConnectionLost : error.ToString();
        return new ConnectorFailure(ConnectorFailureTable.Decide(call.Operation, null, null, connectionMade), null, code);
    }

    [LoggerMessage(1030, LogLevel.Warning, "{Method} ({Operation}) to the connector failed: {Kind}, HTTP {Status}, code {Code}, MS-CV {Correlation}")]
    private static partial void CallFailed(
        ILogger logger, HttpMethod method, ConnectorOperation operation, ConnectorFailureKind kind, int? status, string? code, string? correlation);
}
