using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Questions;

/// <summary>The time that a question is limited to.</summary>
internal sealed class TimeReader(Sentence sentence, QuestionContext context, PartyReader parties)
{
    private static readonly string[] _since = ["seit", "seitdem", "ab", "since", "from", "nach", "after"];
    private static readonly string[] _until = ["bis", "until", "till", "to", "vor", "before"];
    private static readonly string[] _idle =
        ["der", "dem", "den", "die", "das", "des", "zum", "zur", "im", "in", "am", "vom", "von", "the", "and", "und", "of", "on", "anfang", "beginn", "ende", "kw"];

    private readonly PeriodReader _periods = new(sentence, BerlinTime.DayOf(context.Now));

    /// <summary>A day that no calendar has, as typed.</summary>
    public string? BadDate { get; private set; }

    /// <summary>A last meeting that nobody knows of, as typed.</summary>
    public string? UnknownMeeting { get; private set; }

    public DayRange? Read()
    {
        DayRange? days = null;
        for (var at = 0; at < sentence.Count && BadDate is null; at++)
            if (sentence.IsFree(at) && (LastMeeting(at) ?? LastQuestion(at) ?? Ago(at) ?? Period(at)) is { } found)
                days = days is null ? found : Both(days, found);
        return days;
    }

    /// <summary>Two times limit each other; where no day is in both, the one said last counts.</summary>
    private static DayRange Both(DayRange first, DayRange second)
    {
        var from = first.From is null || second.From > first.From ? second.From ?? first.From : first.From;
        var to = first.To is null || second.To < first.To ? second.To ?? first.To : first.To;
        return from > to ? second : new DayRange(from, to);
    }

    /// <summary>A period with what stands before it: "seit", "bis", "zwischen … und", "vom … bis".</summary>
    private DayRange? Period(int at)
    {
        if ((_periods.At(at) ?? FirstOfTwo(at)) is not { } first)
            return null;
        var start = at;
        while (start > 0 && sentence.IsFree(start - 1) && _idle.Contains(sentence.At(start - 1)))
            start--;
        var before = start > 0 && sentence.IsFree(start - 1) ? sentence.At(start - 1) : "";
        var (isSince, isUntil) = (_since.Contains(before), _until.Contains(before));
        if (first.Days is not { } days)
            return Bad(at, first.Count);
        var end = at + first.Count;
        var next = end;
        var isRange = Links(next, before is "zwischen" or "between");
        while (isRange && next < sentence.Count && (sentence.At(next) is "bis" or "und" or "and" or "to" or "until" || _idle.Contains(sentence.At(next))))
            next++;
        if (isRange && _periods.At(next) is { } second)
        {
            if (second.Days is not { } last)
                return Bad(next, second.Count);
            sentence.Take(isSince || before is "zwischen" or "between" ? start - 1 : start, next + second.Count - (isSince || before is "zwischen" or "between" ? start - 1 : start));
            var (from, to) = (days.From, last.To);
            // "zwischen 15.11. und 3.1.": the end comes after the beginning.
            if (from > to)
                (from, to) = first.Count == 2 ? (from?.AddYears(-1), to) : (last.From, days.To);
            return new DayRange(from, to);
        }

        sentence.Take(isSince || isUntil ? start - 1 : start, end - (isSince || isUntil ? start - 1 : start));
        return isSince ? new DayRange(days.From, null) : isUntil ? new DayRange(null, before is "vor" or "before" ? days.From?.AddDays(-1) : days.To) : days;
    }

    /// <summary>"zwischen 1. und 15. November", "1.-15.11.": the month is said once, at the end.</summary>
    private (DayRange? Days, int Count)? FirstOfTwo(int at)
    {
        if (!Links(at + 1, isBetween: true))
            return null;
        var next = at + 1;
        while (sentence.At(next) is "bis" or "und" or "and" or "to" or "until" || _idle.Contains(sentence.At(next)))
            next++;
        return _periods.At(next) is { Days: { From: { } day } last } && last.To == day && _periods.DayLike(at, day) is { } first && first.From < day ? (first, 1) : null;
    }

    private bool Links(int next, bool isBetween) =>
        next < sentence.Count && (sentence.At(next) is "bis" or "until" or "to" || (isBetween && sentence.At(next) is "und" or "and") || sentence.Words[next].Gap.Trim(' ', '.') is "-" or "–");

    /// <summary>"seit zwei Wochen", "vor drei Tagen", "in den 30 Tagen".</summary>
    private DayRange? Ago(int at)
    {
        if (sentence.At(at) is not ("seit" or "since" or "vor" or "binnen" or "innerhalb" or "letzten" or "last"))
            return null;
        var next = at + 1;
        while (sentence.At(next) is "den" or "letzten" or "uber" or "mehr" or "als" or "von" or "der" or "last" or "the" or "past")
            next++;
        if (_periods.Length(next) is not { } length)
            return null;
        sentence.Take(at, next + length.Count - at);
        return new DayRange(length.From, sentence.At(at) == "vor" ? length.From : sentence.At(at) is "letzten" or "last" ? BerlinTime.DayOf(context.Now) : null);
    }

    private DayRange? LastMeeting(int at)
    {
        if (!IsSince(at) || !FindAfter(at, ["sitzung", "ausschusssitzung", "meeting", "tagung", "bvv"], 5, out var meeting))
            return null;
        var end = meeting + 1;
        Committee? committee = null;
        for (var start = at + 1; start < Math.Min(sentence.Count, meeting + 4) && committee is null; start++)
            for (var count = Math.Min(8, sentence.Count - start); count > 0 && committee is null; count--)
                if (parties.CommitteeOf(sentence, start, count) is { } found)
                    (committee, end) = (found, Math.Max(end, start + count));
        var isPlenary = committee is null && sentence.At(meeting) == "bvv";
        var day = isPlenary ? Known("bvv") : committee is not null ? Known(committee.Key)
            : context.Committees.Select(Known).FirstOrDefault(d => d is not null) ?? (context.LastMeetings.Count > 0 ? context.LastMeetings.Values.Max() : null);
        if (day is null)
            UnknownMeeting = isPlenary ? "BVV" : committee is null ? "" : committee.Name;
        sentence.Take(at, end - at);
        return new DayRange(day, null);
    }

    private DateOnly? Known(string committee) => context.LastMeetings.TryGetValue(committee, out var day) ? day : null;

    private DayRange? LastQuestion(int at)
    {
        if (!IsSince(at) || !FindAfter(at, ["frage", "anfrage", "abfrage", "gefragt", "nachfrage", "question", "asked", "besuch"], 5, out var end))
            return null;
        sentence.Take(at, end + 1 - at);
        while (sentence.At(end + 1) is "habe" or "hab" or "hatte")
            sentence.Take(++end);
        return context.LastAsked is { } asked ? new DayRange(BerlinTime.DayOf(asked), null) : new DayRange(BerlinTime.DayOf(context.Now).AddDays(-7), null);
    }

    private bool IsSince(int at) => sentence.At(at) is "seit" or "since" or "nach";

    private bool FindAfter(int at, string[] words, int within, out int found)
    {
        for (found = at + 1; found <= at + within && found < sentence.Count; found++)
            if (words.Contains(sentence.At(found)) && (sentence.At(found) is "bvv" or "gefragt" or "asked" || HasLast(at, found)))
                return true;
        return false;
    }

    private bool HasLast(int at, int found) => Enumerable.Range(at + 1, found - at).Any(i => PeriodReader.IsLast(sentence.At(i)) || sentence.At(i) is "meiner" or "my" or "jha");

    private DayRange? Bad(int at, int count)
    {
        BadDate = string.Concat(Enumerable.Range(at, count).Select(i => (i == at ? "" : sentence.Words[i].Gap) + sentence.Words[i].Raw));
        sentence.Take(at, count);
        return null;
    }
}
