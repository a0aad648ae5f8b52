using System.Globalization;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Questions;

/// <summary>One period of time at one place in a sentence: a day, a week, a month, a quarter, a year, or the days before today.</summary>
/// <param name="today">In Berlin.</param>
internal sealed class PeriodReader(Sentence sentence, DateOnly today)
{
    private static readonly string[][] _months =
    [
        ["januar", "jan", "january", "janner"], ["februar", "feb", "february"], ["marz", "mrz", "march"], ["april", "apr"], ["mai"], ["juni", "jun", "june"], ["juli", "jul", "july"],
        ["august", "aug"], ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"], ["november", "nov"], ["dezember", "dez", "december", "dec"],
    ];

    private static readonly string[][] _weekdays =
    [
        ["montag", "monday"], ["dienstag", "tusday"], ["mittwoch", "wednesday"], ["donnerstag", "thursday"], ["freitag", "friday"], ["samstag", "sonnabend", "saturday"], ["sonntag", "sunday"],
    ];

    private static readonly string[] _this = ["diese", "dieser", "diesem", "diesen", "dieses", "laufende", "laufenden", "laufender", "laufendes", "aktuelle", "aktuellen", "aktuelles", "this", "current"];
    private static readonly string[] _last =
        ["letzte", "letzten", "letzter", "letztes", "letztem", "vorige", "vorigen", "voriger", "voriges", "vergangene", "vergangenen", "vergangener", "vergangenes", "last", "past", "previous"];

    private static readonly string[] _beforeLast = ["vorletzte", "vorletzten", "vorletzter", "vorletztes"];
    private static readonly string[] _next = ["nachste", "nachsten", "nachster", "nachstes", "nachstem", "kommende", "kommenden", "kommender", "kommendes", "next", "coming"];
    private static readonly string[] _numbers = ["null", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf"];
    private static readonly string[] _ordinals = ["", "erste", "zweite", "dritte", "vierte"];

    /// <summary>The period that begins at this word, or null. <c>Days</c> is null where no calendar has it.</summary>
    public (DayRange? Days, int Count)? At(int at) =>
        !sentence.IsFree(at) ? null : Date(at) ?? Relative(at) ?? Week(at) ?? Quarter(at) ?? Month(at) ?? Year(at) ?? NamedDay(at);

    /// <summary>The last days, weeks … until today: "30 Tage", "zwei Wochen".</summary>
    public (DateOnly From, int Count)? Length(int at)
    {
        var number = Number(at) ?? NumberWord(at);
        var count = number is null ? 0 : 1;
        if (number is not (>= 1 and <= 3_000))
            return null;
        DateOnly? from = sentence.At(at + count) switch
        {
            "tag" or "tage" or "tagen" or "day" or "days" => today.AddDays(-number.Value),
            "woche" or "wochen" or "week" or "weeks" => today.AddDays(-7 * Math.Min(number.Value, 2_000)),
            "monat" or "monate" or "monaten" or "month" or "months" => today.AddMonths(-Math.Min(number.Value, 1_200)),
            "quartal" or "quartale" or "quartalen" or "quarter" or "quarters" => today.AddMonths(-3 * Math.Min(number.Value, 400)),
            "jahr" or "jahre" or "jahren" or "year" or "years" => today.AddYears(-Math.Min(number.Value, 100)),
            _ => null,
        };
        return from is null ? null : (from.Value, count + 1);
    }

    public static bool IsLast(string bare) => _last.Contains(bare);

    /// <summary>1.3., 01.03.26, 1. März 2026, 2026-03-01, March 1.</summary>
    private (DayRange?, int)? Date(int at)
    {
        if (Digits(at) is 4 && Number(at) is { } isoYear && Joined(at + 1, '-') && Joined(at + 2, '-') && Number(at + 1) is { } isoMonth && Number(at + 2) is { } isoDay)
            return (Single(isoYear, isoMonth, isoDay), 3);
        if (Digits(at) is not (1 or 2) || Number(at) is not { } day)
            return MonthOf(at) is { } first && Digits(at + 1) is 1 or 2 && Number(at + 1) is { } then && sentence.At(at + 2) is not ("tage" or "tagen")
                ? YearAt(at + 2) is { } with ? (Single(with, first, then), 3) : (Recent(first, then), 2)
                : null;
        if (MonthOf(at + 1) is { } named)
            return YearAt(at + 2) is { } year ? (Single(year, named, day), 3) : (Recent(named, day), 2);
        if (Digits(at + 1) is not (1 or 2) || !(Joined(at + 1, '.') || Joined(at + 1, '/')) || Number(at + 1) is not { } month)
            return null;
        if ((Joined(at + 2, '.') || Joined(at + 2, '/')) && Digits(at + 2) is 2 or 4 && Number(at + 2) is { } typed)
            return (Single(typed < 100 ? 2000 + typed : typed, month, day), 3);
        return YearAt(at + 2) is { } apart && sentence.Words[at + 2].Gap is ". " or "." ? (Single(apart, month, day), 3) : (Recent(month, day), 2);
    }

    private (DayRange?, int)? Relative(int at)
    {
        if (BackOf(sentence.At(at)) is not { } back)
            return null;
        if (back == -1 && Length(at + 1) is { } ahead)
            return (new DayRange(today, today.AddDays(today.DayNumber - ahead.From.DayNumber)), ahead.Count + 1);
        if (back == 1 && Length(at + 1) is { } length)
            return (new DayRange(length.From, today), length.Count + 1);
        var monday = BerlinTime.MondayOf(today).AddDays(-7 * back);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-back);
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(-3 * back);
        var half = new DateOnly(today.Year, today.Month > 6 ? 7 : 1, 1).AddMonths(-6 * back);
        DayRange? days = sentence.At(at + 1) switch
        {
            "woche" or "wochen" or "week" => new DayRange(monday, monday.AddDays(6)),
            "monat" or "monats" or "month" => new DayRange(month, month.AddMonths(1).AddDays(-1)),
            "quartal" or "quartals" or "quarter" => new DayRange(quarter, quarter.AddMonths(3).AddDays(-1)),
            "halbjahr" or "halbjahrs" => new DayRange(half, half.AddMonths(6).AddDays(-1)),
            "jahr" or "jahrs" or "jahres" or "year" => new DayRange(new DateOnly(today.Year - back, 1, 1), new DateOnly(today.Year - back, 12, 31)),
            "tage" or "tagen" or "days" => back < 0 ? new DayRange(today, today.AddDays(7)) : new DayRange(today.AddDays(-7), today),
            "zeit" => back < 0 ? new DayRange(today, today.AddDays(30)) : new DayRange(today.AddDays(-30), today),
            _ => null,
        };
        if (days is not null)
            return (days, 2);
        if (back == 1 && WeekdayOf(at + 1) is { } weekday)
            return (Weekday(weekday), 2);
        return MonthOf(at + 1) is { } named && !IsDigit(at + 2) ? (MonthDays(LastYearOf(named), named), 2) : null;
    }

    /// <summary>How many weeks, months … before the present one.</summary>
    private static int? BackOf(string word) =>
        _this.Contains(word) ? 0 : _last.Contains(word) ? 1 : _beforeLast.Contains(word) ? 2 : _next.Contains(word) ? -1 : null;

    /// <summary>A day without its month, of which the words after it tell: "1. bis 15. November".</summary>
    /// <param name="like">A day of that month.</param>
    public DayRange? DayLike(int at, DateOnly like) =>
        sentence.IsFree(at) && Digits(at) is 1 or 2 && Number(at) is { } day ? Single(like.Year, like.Month, day) : null;

    private (DayRange?, int)? Week(int at)
    {
        var word = sentence.At(at);
        var (number, count) = word is "kw" or "kalenderwoche" || (word is "woche" or "week" && Digits(at + 1) is 1 or 2) ? (Number(at + 1), 2)
            : word.StartsWith("kw", StringComparison.Ordinal) && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var glued) ? (glued, 1)
            : sentence.At(at + 1) is "kw" or "kalenderwoche" && Digits(at) is 1 or 2 ? (Number(at), 2) : (null, 0);
        if (number is not { } week)
            return null;
        var typed = YearAt(at + count) ?? (Joined(at + count, '/') && Digits(at + count) is 2 ? 2000 + Number(at + count) : null);
        var thisYear = ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue));
        var year = typed ?? (week > ISOWeek.GetWeekOfYear(today.ToDateTime(TimeOnly.MinValue)) ? thisYear - 1 : thisYear);
        var size = typed is null ? count : count + 1;
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return (null, size);
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return (new DayRange(monday, monday.AddDays(6)), size);
    }

    private (DayRange?, int)? Quarter(int at)
    {
        var word = sentence.At(at);
        var isHalf = sentence.At(at + 1).StartsWith("halbjahr", StringComparison.Ordinal);
        var (number, count) = word.Length == 2 && word[0] is 'q' or 'h' && char.IsAsciiDigit(word[1]) ? (word[1] - '0', 1)
            : word is "q" or "quartal" && Digits(at + 1) is 1 ? (Number(at + 1), 2)
            : isHalf || sentence.At(at + 1) is "quartal" or "quartals" ? (Number(at) ?? OrdinalOf(word), 2) : (null, 0);
        if (number is not { } part)
            return null;
        isHalf |= count == 1 && word[0] == 'h';
        var months = isHalf ? 6 : 3;
        var typed = YearAt(at + count);
        var size = typed is null ? count : count + 1;
        if (part < 1 || part > 12 / months)
            return (null, size);
        var year = typed ?? today.Year;
        var from = new DateOnly(year, ((part - 1) * months) + 1, 1);
        if (typed is null && from > today)
            from = from.AddYears(-1);
        return (new DayRange(from, from.AddMonths(months).AddDays(-1)), size);
    }

    private (DayRange?, int)? Month(int at)
    {
        if (MonthOf(at) is not { } month)
            return null;
        return YearAt(at + 1) is { } year ? (MonthDays(year, month), 2) : (MonthDays(LastYearOf(month), month), 1);
    }

    private (DayRange?, int)? Year(int at)
    {
        if (sentence.At(at) is "jahr" or "jahre" or "year" && YearAt(at + 1) is { } named)
            return (new DayRange(new DateOnly(named, 1, 1), new DateOnly(named, 12, 31)), 2);
        return YearAt(at) is { } year && !Joined(at + 1, '-') ? (new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), 1) : null;
    }

    private (DayRange?, int)? NamedDay(int at) => sentence.At(at) switch
    {
        "heute" or "today" or "heut" => (new DayRange(today, today), 1),
        "gestern" or "yesterday" or "jestern" => (new DayRange(today.AddDays(-1), today.AddDays(-1)), 1),
        "vorgestern" => (new DayRange(today.AddDays(-2), today.AddDays(-2)), 1),
        "kurzlich" or "nulich" or "neulich" or "recently" or "jungst" => (new DayRange(today.AddDays(-30), today), 1),
        "jahresanfang" or "jahresbeginn" => (new DayRange(new DateOnly(today.Year, 1, 1), null), 1),
        "monatsanfang" or "monatsbeginn" => (new DayRange(new DateOnly(today.Year, today.Month, 1), null), 1),
        "wochenanfang" or "wochenbeginn" => (new DayRange(BerlinTime.MondayOf(today), null), 1),
        _ => WeekdayOf(at) is { } weekday ? (Weekday(weekday), 1) : null,
    };

    private DayRange Weekday(int weekday)
    {
        var day = today.AddDays(-1);
        while ((((int)day.DayOfWeek) + 6) % 7 != weekday)
            day = day.AddDays(-1);
        return new DayRange(day, day);
    }

    /// <summary>The last time that this day came, today included.</summary>
    private DayRange? Recent(int month, int day)
    {
        if (month == 2 && day == 29)
            return Single(today.Year, 2, 29) ?? Single(today.Year - 1, 2, 29) ?? Single(today.Year - 2, 2, 29) ?? Single(today.Year - 3, 2, 29);
        return Single(today.Year, month, day) is { } range && range.From > today ? Single(today.Year - 1, month, day) : Single(today.Year, month, day);
    }

    private static DayRange? Single(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date ? new DayRange(date, date) : null;

    private static DayRange MonthDays(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    private int LastYearOf(int month) => month > today.Month ? today.Year - 1 : today.Year;

    private int? MonthOf(int at) => Array.FindIndex(_months, m => m.Contains(sentence.At(at)) || m.Contains(sentence.At(at).TrimEnd('s')) && sentence.At(at).Length > 4) is >= 0 and var index ? index + 1 : null;

    private int? WeekdayOf(int at) => Array.FindIndex(_weekdays, d => d.Contains(sentence.At(at))) is >= 0 and var index ? index : null;

    private int? YearAt(int at) => Digits(at) is 4 && Number(at) is >= 2000 and <= 2099 and { } year ? year : null;

    private static int? OrdinalOf(string word) => Array.FindIndex(_ordinals, o => o.Length > 0 && word.StartsWith(o, StringComparison.Ordinal) && word.Length <= o.Length + 1) is > 0 and var index ? index : null;

    private int? NumberWord(int at) => sentence.At(at) switch
    {
        "eine" or "einem" or "einer" or "one" => 1,
        "two" => 2,
        "three" => 3,
        var word => Array.IndexOf(_numbers, word) is > 0 and var index ? index : null,
    };

    private bool IsDigit(int at) => Digits(at) > 0;

    private int Digits(int at) => sentence.IsFree(at) && sentence.At(at).All(char.IsAsciiDigit) ? sentence.At(at).Length : 0;

    private int? Number(int at) => Digits(at) is > 0 and <= 7 ? int.Parse(sentence.At(at), CultureInfo.InvariantCulture) : null;

    /// <summary>Whether only this stands before the word.</summary>
    private bool Joined(int at, char mark) => at < sentence.Count && sentence.Words[at].Gap.Length == 1 && sentence.Words[at].Gap[0] == mark;
}
