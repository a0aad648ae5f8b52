using System.Globalization;
using System.Runtime.CompilerServices;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>
/// A council information system's OParl interface: a list of meetings with all its pages, or the System or Body document that leads to it. Half a second between pages, at most
/// 500 pages; else as <see cref="PoliteHttp"/> has it.
/// </summary>
public sealed class OParlHttpSource(HttpClient http, Uri start, TimeProvider time, string? contact = null) : IMeetingSource
{
    public const int MaxPages = 500;
    private static readonly TimeSpan PauseBetweenPages = TimeSpan.FromMilliseconds(500);
    private readonly PoliteHttp _server = new(http, start, time, contact, "application/json");

    /// <inheritdoc/>
    public async IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!PoliteHttp.IsSafe(start))
        {
            yield return MeetingPage.Faulty("address", $"{start} is no https address.");
            yield break;
        }

        var (number, open) = Begin(ask);
        var seen = new HashSet<Uri>(open);
        var ahead = new Queue<Uri>(open);
        for (var isFirst = true; ahead.TryDequeue(out var address); number++, isFirst = false)
        {
            if (number > MaxPages)
            {
                yield return MeetingPage.Faulty("too-many-pages", $"More than {MaxPages} pages; the rest from {address} on was not read.");
                yield break;
            }

            if (!isFirst)
                await Task.Delay(PauseBetweenPages, time, cancellationToken);
            var mark = ask.Marks.GetValueOrDefault(address.AbsoluteUri);
            var fetched = await _server.FetchAsync(address, mark, cancellationToken);
            var read = Read(fetched, mark, ask);
            var page = Placed(Page(fetched, read, address, mark), number, address);
            foreach (var link in read.Inner.Prepend(read.Next).OfType<string>())
                page = Follow(link, read, page);
            yield return page with { Cursor = ahead.Count == 0 ? null : Cursor(number + 1, ahead) };
            continue;

            MeetingPage Follow(string link, OParlPage from, MeetingPage so)
            {
                var target = _server.Resolve(address, link);
                if (target is not null && from.LeadsToMeetings)
                    target = Since(target, ask.ModifiedSince);
                if (target is null)
                    return Also(so, "other-host", $"Page {number} leads to another host or no address at all; not followed.");
                if (!seen.Add(target))
                    return Also(so, "round", $"Page {number} leads back to {target}; not followed.");
                ahead.Enqueue(target);
                return so;
            }
        }
    }

    private (int Number, IReadOnlyList<Uri> Open) Begin(MeetingAsk ask)
    {
        var lines = ask.Cursor?.Split('\n') ?? [];
        var open = lines.Skip(1).Select(l => _server.Resolve(start, l)).OfType<Uri>().ToList();
        return open.Count > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, open) : (1, [Since(start, ask.ModifiedSince)]);
    }

    private static string Cursor(int number, IEnumerable<Uri> open) => string.Create(CultureInfo.InvariantCulture, $"{number}\n{string.Join('\n', open.Select(u => u.AbsoluteUri))}");

    private static OParlPage Read(Fetched fetched, PageMark? mark, MeetingAsk ask) =>
        fetched.IsUnchanged ? new OParlPage(MeetingReading.Empty, mark!.Next, [])
        : fetched.Document is { } document ? OParlReader.ReadPage(document, ask.Committees)
        : new OParlPage(MeetingReading.Empty with { Faults = [fetched.Sentence!] }, null, []);

    private static MeetingPage Page(Fetched fetched, OParlPage read, Uri address, PageMark? mark) => new(read.Reading)
    {
        Fault = fetched.Fault ?? (read.Reading.Faults.Count > 0 ? "document" : null),
        RetryAfter = fetched.RetryAfter,
        Unchanged = fetched.IsUnchanged ? mark!.Ids : [],
        Total = read.Total,

        // A document that only leads on is small, and what it leads to is what we want to know.
        Mark = fetched.Document is null || read.Inner.Count > 0 || read.Reading.Faults.Count > 0 || (fetched.ETag is null && fetched.LastModified is null)
            ? null
            : new PageMark(address.AbsoluteUri, fetched.ETag, fetched.LastModified, read.Next, [.. read.Reading.Meetings.Select(m => m.SourceId), .. read.Reading.Skipped.Select(s => s.Id).OfType<string>()]),
    };

    /// <summary>OParl 1.1, 2.5.4: the filter of a list; its links to further pages keep it.</summary>
    private static Uri Since(Uri list, DateTimeOffset? since)
    {
        if (since is not { } instant)
            return list;
        var filter = $"modified_since={Uri.EscapeDataString(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))}";
        return new UriBuilder(list) { Query = list.Query.Length > 1 ? $"{list.Query[1..]}&{filter}" : filter }.Uri;
    }

    private static MeetingPage Placed(MeetingPage page, int number, Uri address) => page with
    {
        Reading = page.Reading with
        {
            Skipped = [.. page.Reading.Skipped.Select(s => s with { Page = number })],
            Faults = [.. page.Reading.Faults.Select(f => $"Page {number} ({address}): {f}")],
        },
    };

    private static MeetingPage Also(MeetingPage page, string code, string fault) => page with { Fault = page.Fault ?? code, Reading = page.Reading with { Faults = [.. page.Reading.Faults, fault] } };
}
