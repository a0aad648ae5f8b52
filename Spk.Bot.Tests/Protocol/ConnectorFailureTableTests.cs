using System.Text;
using System.Text.Json;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Sandbox.Teams.Connector;
using static Spk.Bot.Protocol.Connector.ConnectorFailureKind;

namespace Spk.Bot.Tests.Protocol;

public sealed class ConnectorFailureTableTests
{
    /// <summary>What is documented, answered to a post, to an update and to a read.</summary>
    [Theory]
    [InlineData(400, "BadArgument", Broken, Broken, Broken)]
    [InlineData(400, "BadSyntax", Broken, Broken, Broken)]
    [InlineData(401, "BotNotRegistered", Refused, Refused, Refused)]
    [InlineData(403, "BotNotInConversationRoster", Gone, Gone, Gone)]
    [InlineData(403, "ForbiddenOperationException", Refused, Refused, Refused)]
    [InlineData(403, "MessageWritesBlocked", Gone, Gone, Gone)]
    [InlineData(403, "ConversationBlockedByUser", Gone, Gone, Gone)]
    [InlineData(403, "BotDisabledByAdmin", Refused, Refused, Refused)]
    [InlineData(403, "TenantNoPermission", Refused, Refused, Refused)]
    [InlineData(403, "NotEnoughPermissions", Refused, Refused, Refused)]
    [InlineData(403, "InvalidBotApiHost", Refused, Refused, Refused)]
    [InlineData(404, "ConversationNotFound", Gone, Gone, Gone)]
    [InlineData(404, "ActivityNotFoundInConversation", Refused, MessageGone, Gone)]
    [InlineData(412, "PreconditionFailed", Transient, Transient, Transient)]
    [InlineData(413, "MessageSizeTooBig", Broken, Broken, Broken)]
    [InlineData(429, "Throttled", Transient, Transient, Transient)]
    [InlineData(500, "ServiceError", Unclear, Broken, Broken)]
    [Trait("Conformance", "52")]
    [Trait("Conformance", "54")]
    public void Decide_OnEachDocumentedCode_InEitherEnvelope_SaysWhatToDo(
        int status, string code, ConnectorFailureKind post, ConnectorFailureKind update, ConnectorFailureKind read)
    {
        foreach (var body in new[] { Nested(code), Nested(code.ToUpperInvariant()), Flat(code) })
        {
            var heard = ConnectorError.Code(Encoding.UTF8.GetBytes(body));

            Assert.Equal((post, update, read), Kinds(status, heard));
        }
    }

    /// <summary>Answers without a code that we know, and what a network does.</summary>
    [Theory]
    [InlineData(StatusSpan.NotSent, Transient, Transient, Transient)]
    [InlineData(StatusSpan.NoAnswer, Unclear, Transient, Transient)]
    [InlineData(200, Unclear, Broken, Broken)]
    [InlineData(302, Broken, Broken, Broken)]
    [InlineData(400, Broken, Broken, Broken)]
    [InlineData(401, Refused, Refused, Refused)]
    [InlineData(403, Refused, Refused, Refused)]
    [InlineData(404, Broken, Broken, Gone)]
    [InlineData(408, Unclear, Transient, Transient)]
    [InlineData(410, Broken, Broken, Gone)]
    [InlineData(412, Transient, Transient, Transient)]
    [InlineData(413, Broken, Broken, Broken)]
    [InlineData(429, Transient, Transient, Transient)]
    [InlineData(500, Unclear, Broken, Broken)]
    [InlineData(501, Broken, Broken, Broken)]
    [InlineData(502, Unclear, Transient, Transient)]
    [InlineData(503, Unclear, Transient, Transient)]
    [InlineData(504, Unclear, Transient, Transient)]
    [InlineData(529, Unclear, Transient, Transient)]
    [InlineData(999, Broken, Broken, Broken)]
    [Trait("Conformance", "52")]
    [Trait("Conformance", "53")]
    public void Decide_WithoutAKnownCode_GoesByTheStatus(int status, ConnectorFailureKind post, ConnectorFailureKind update, ConnectorFailureKind read)
    {
        Assert.Equal((post, update, read), Kinds(status, null));
        Assert.Equal((post, update, read), Kinds(status, "NobodyKnowsThis"));
    }

    [Fact]
    [Trait("Conformance", "53")]
    public void Decide_WhenACreateMayHaveArrived_IsNeverToBeRepeatedAtOnce()
    {
        foreach (var status in Enumerable.Range(500, 100).Append(408).Append(StatusSpan.NoAnswer))
            Assert.NotEqual(Transient, ConnectorFailureTable.RowFor(ConnectorOperation.Create, status, null).Kind);
    }

    [Fact]
    public void Rows_EachOfThem_DecidesSomethingAndSaysWhy()
    {
        string?[] codes = [null, .. ConnectorFailureTable.Rows.Select(r => r.Code).OfType<string>()];
        var deciding = new HashSet<ConnectorFailureRow>(
            from status in Enumerable.Range(StatusSpan.NotSent, 601)
            from code in codes
            from operation in Enum.GetValues<ConnectorOperation>()
            select ConnectorFailureTable.RowFor(operation, status, code),
            ReferenceEqualityComparer.Instance);

        Assert.Empty(ConnectorFailureTable.Rows.Except(deciding));
        Assert.All(ConnectorFailureTable.Rows, row => Assert.NotEmpty(row.Source));
        Assert.Equal((-1, 599), (ConnectorFailureTable.Rows.Min(r => r.Status.First), ConnectorFailureTable.Rows.Max(r => r.Status.Last)));
    }

    /// <summary>A code that Teams documents and the sandbox can answer with is one that the table names: none falls through to its status by mistake.</summary>
    [Fact]
    public void Rows_NameEachCodeOfTheCataloguesRefusals()
    {
        var known = ConnectorFailureTable.Rows.Select(r => r.Code).OfType<string>().ToHashSet();

        Assert.Empty(ConnectorFaults.All.Select(f => f.Key).Where(key => char.IsAsciiLetterUpper(key[0])).Except(known));
    }

    [Theory]
    [InlineData("""{"error":{"code":"BadSyntax","message":"x","innerHttpError":{"statusCode":400}}}""", "BadSyntax")]
    [InlineData("""{"Error":{"Code":"BadSyntax"}}""", "BadSyntax")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"ErrorCode":209,"Message":"{\"SubCode\":\"ConversationBlockedByUser\"}"}""", "ConversationBlockedByUser")]
    [InlineData("""{"errorCode":209,"message":"not JSON"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":1000}""", "1000")]
    [InlineData("""{"code":"Throttled"}""", "Throttled")]
    [InlineData("""{"error":{"code":"has spaces and\nlines"}}""", null)]
    [InlineData("""{"error":"invalid_client"}""", null)]
    [InlineData("""{"error":{"code":null}}""", null)]
    [InlineData("""{"errorCode":{}}""", null)]
    [InlineData("[]", null)]
    [InlineData("<html>Bad Gateway</html>", null)]
    [InlineData("", null)]
    [Trait("Conformance", "54")]
    public void Code_WhenAnErrorComes_IsReadFromBothEnvelopes(string body, string? expected) =>
        Assert.Equal(expected, ConnectorError.Code(Encoding.UTF8.GetBytes(body)));

    private static (ConnectorFailureKind Post, ConnectorFailureKind Update, ConnectorFailureKind Read) Kinds(int status, string? code)
    {
        int? http = status > 0 ? status : null;
        ConnectorFailureKind Of(ConnectorOperation operation) => ConnectorFailureTable.Decide(operation, http, code, connectionMade: status != StatusSpan.NotSent);
        return (Of(ConnectorOperation.Create), Of(ConnectorOperation.Update), Of(ConnectorOperation.Read));
    }

    private static string Nested(string code) => JsonSerializer.Serialize(new { error = new { code, message = "x", innerHttpError = new { statusCode = 400, body = "y" } } });

    private static string Flat(string subCode) => JsonSerializer.Serialize(new { errorCode = 1000, message = JsonSerializer.Serialize(new { subCode, details = "x" }) });
}
