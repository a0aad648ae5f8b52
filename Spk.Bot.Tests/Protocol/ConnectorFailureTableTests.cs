using System.Text;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Tests.Protocol;

public sealed class ConnectorFailureTableTests
{
    [Theory]
    [InlineData(ConnectorOperation.Create, 429, null, ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Create, 412, "PreconditionFailed", ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Create, 502, null, ConnectorFailureKind.Unclear)]
    [InlineData(ConnectorOperation.Create, 503, null, ConnectorFailureKind.Unclear)]
    [InlineData(ConnectorOperation.Create, 504, null, ConnectorFailureKind.Unclear)]
    [InlineData(ConnectorOperation.Create, 500, "ServiceError", ConnectorFailureKind.Unclear)]
    [InlineData(ConnectorOperation.Update, 502, null, ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Update, 503, null, ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Read, 504, null, ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Update, 500, "ServiceError", ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Read, 500, null, ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Create, 404, "ConversationNotFound", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Update, 404, "ActivityNotFoundInConversation", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Update, 404, "activitynotfoundinconversation", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Create, 404, null, ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Read, 404, "MemberNotFound", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Create, 403, "BotNotInConversationRoster", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Create, 403, "MessageWritesBlocked", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Create, 403, "ConversationBlockedByUser", ConnectorFailureKind.Gone)]
    [InlineData(ConnectorOperation.Create, 403, "ForbiddenOperationException", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 403, "BotDisabledByAdmin", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 403, "TenantNoPermission", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Read, 403, "NotEnoughPermissions", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 403, "InvalidBotApiHost", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 403, null, ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 401, "BotNotRegistered", ConnectorFailureKind.Refused)]
    [InlineData(ConnectorOperation.Create, 400, "BadSyntax", ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Update, 413, "MessageSizeTooBig", ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Update, 501, null, ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Create, 302, null, ConnectorFailureKind.Broken)]
    [InlineData(ConnectorOperation.Create, null, null, ConnectorFailureKind.Unclear)]
    [InlineData(ConnectorOperation.Update, null, null, ConnectorFailureKind.Transient)]
    [InlineData(ConnectorOperation.Read, null, null, ConnectorFailureKind.Transient)]
    [Trait("Conformance", "52")]
    [Trait("Conformance", "53")]
    public void Decide_WhenTeamsAnswers_SaysWhatToDo(ConnectorOperation operation, int? status, string? code, ConnectorFailureKind expected) =>
        Assert.Equal(expected, ConnectorFailureTable.Decide(operation, status, code));

    [Theory]
    [InlineData(ConnectorOperation.Create)]
    [InlineData(ConnectorOperation.Update)]
    [InlineData(ConnectorOperation.Read)]
    public void Decide_WhenNoConnectionWasMade_IsTransient(ConnectorOperation operation) =>
        Assert.Equal(ConnectorFailureKind.Transient, ConnectorFailureTable.Decide(operation, null, null, connectionMade: false));

    [Fact]
    public void Decide_WhenACreateMayHaveArrived_IsNeverTransient()
    {
        foreach (var status in Enumerable.Range(500, 100))
            Assert.NotEqual(ConnectorFailureKind.Transient, ConnectorFailureTable.Decide(ConnectorOperation.Create, status, null));
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
}
