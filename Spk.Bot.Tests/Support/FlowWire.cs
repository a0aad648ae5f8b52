using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Support;

/// <summary>Speaks to the bot past the simulator, with a good token: what no client of ours would send.</summary>
internal static class FlowWire
{
    /// <summary>A copy of this person's last activity of this kind, under a new id, to be changed and sent.</summary>
    public static JsonObject LastActivity(this FlowBorough borough, string person, string kind = "message")
    {
        var from = borough.World.Person(person).TeamsId;
        var last = borough.Teams.Trace.Last(e => e.What == kind && e.Request is { } request && request.GetProperty("from").GetProperty("id").GetString() == from);
        var activity = JsonObject.Create(last.Request!.Value)!;
        activity["id"] = Guid.NewGuid().ToString();
        return activity;
    }

    public static Task<(int Status, string Body)> PostAsync(this FlowBorough borough, JsonNode activity) => borough.PostAsync(activity.ToJsonString());

    public static async Task<(int Status, string Body)> PostAsync(this FlowBorough borough, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, borough.Bot.BaseUrl + "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", borough.Teams.MintToken());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
