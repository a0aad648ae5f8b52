using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol;

namespace Spk.Bot.Ops.Files;

/// <summary><c>GET /files/{ticket}</c>. Whatever is wrong with a ticket, the answer is the same page. Nothing of an address is logged: it is the key to the file.</summary>
internal sealed class DownloadEndpoint(FileTickets tickets, RoleBook roles, District district, TimeProvider clock)
{
    public const string Prefix = "/files/";

    private const int MostAtOnce = 4;

    private readonly TurnBuckets guesses = new(new TurnRate { PerSecond = 0.5, Burst = 30 }, 10_000);
    private readonly TurnBuckets persons = new(new TurnRate { PerSecond = 0.2, Burst = 10 }, 10_000);
    private readonly long began = clock.GetTimestamp();
    private int running;

    public async Task HandleAsync(HttpContext context, string token)
    {
        Protect(context.Response.Headers);
        if (tickets.Open(token, FilePurpose.Download) is not { } ticket)
        {
            await RefuseAsync(context, IsWithin(guesses, context.Connection.RemoteIpAddress?.ToString() ?? "") ? Page.NotThere : Page.TooMany);
            return;
        }

        if (!IsWithin(persons, ticket.Person))
            await RefuseAsync(context, Page.TooMany);
        else if (ticket.Export is not null && !Reader.OfPerson(roles.HoldingsOf(ticket.Person, district)).May(Ability.Export))
            await RefuseAsync(context, Page.NotThere);
        else if (Interlocked.Increment(ref running) is var now && now > MostAtOnce)
            await FreeAsync(() => RefuseAsync(context, Page.TooMany));
        else
            await FreeAsync(() => SendAsync(context, ticket));
    }

    private static async Task SendAsync(HttpContext context, FileTicket ticket)
    {
        try
        {
            await using var file = await context.RequestServices.GetRequiredService<FileMaker>().MakeAsync(ticket, context.RequestAborted);
            if (file is null)
            {
                await RefuseAsync(context, Page.NotThere);
                return;
            }

            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.Name);
            context.Response.Headers.ContentDisposition = disposition.ToString();
            context.Response.ContentType = file.ContentType;
            context.Response.ContentLength = file.Content.Length;
            await file.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (FileTooBigException)
        {
            await RefuseAsync(context, Page.TooBig);
        }
    }

    private async Task FreeAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private bool IsWithin(TurnBuckets buckets, string key)
    {
        var now = clock.GetElapsedTime(began);
        lock (buckets)
        {
            if (buckets.WaitFor(key, now) > TimeSpan.Zero)
                return false;
            buckets.Take(key, now);
            return true;
        }
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XFrameOptions = new StringValues("DENY");
    }

    private static Task RefuseAsync(HttpContext context, Page page)
    {
        context.Response.StatusCode = page.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{page.Heading}</title><style>body{"{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}"}</style></head><body><main><h1>{page.Heading}</h1><p>{page.Text}</p></main></body></html>
            """);
        context.Response.ContentLength = html.Length;
        return context.Response.Body.WriteAsync(html, context.RequestAborted).AsTask();
    }

    private sealed record Page(int Status, string Heading, string Text)
    {
        public static readonly Page NotThere = new(404, "Diese Datei gibt es hier nicht", "Der Link gilt nicht oder nicht mehr. Bitte fragen Sie den Bot in Teams noch einmal nach der Datei.");
        public static readonly Page TooMany = new(429, "Gerade sind es zu viele Anfragen", "Bitte warten Sie eine Minute und öffnen Sie den Link dann noch einmal.");
        public static readonly Page TooBig = new(413, "Diese Datei ist zu groß", "Bitte grenzen Sie den Export ein, zum Beispiel auf eine Region oder einen Zeitraum.");
    }
}
