using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Core.Questions;

/// <summary>
/// Reads what a person types, in German or English, as a question. The grammar is written down in <c>docs/questions.md</c>. Built once, immutable, no I/O, no clock; the time
/// it takes grows with the length of the text up to its first 1,000 characters and 80 words, the rest is read by <c>melden</c> only.
/// </summary>
public sealed class QuestionReader
{
    private const int TextLimit = ReportCheck.DescriptionLimit + 1;
    private const int TargetLimit = 200;
    private const int UnknownLimit = 60;

    private readonly District _district;
    private readonly PlaceIndex _placeIndex;
    private readonly NameIndex _names;
    private readonly PlaceReader _places;
    private readonly PartyReader _parties;
    private readonly ThemeReader _themes;

    public QuestionReader(District district, PlaceIndex places, NameIndex names)
    {
        (_district, _placeIndex, _names) = (district, places, names);
        (_places, _parties, _themes) = (new PlaceReader(district, places), new PartyReader(district), new ThemeReader(district));
    }

    /// <param name="text">Without the mention of the bot.</param>
    public Question Read(string text, QuestionContext context)
    {
        var line = FirstWord.WithoutLeftovers(text).TrimEnd();
        if (line.Length == 0)
            return string.IsNullOrWhiteSpace(text) ? new Question.Nothing() : Unknown(UnknownKind.Line, text.Trim(), text.Trim(), []);
        if (Commanded(line, context) is { } commanded)
            return commanded;
        var sentence = new Sentence(line);
        return Numbered(sentence, context) ?? Reported(sentence, line) ?? new Reading(this, sentence, context, line).Run();
    }

    /// <summary>The commands whose rest is taken as it is.</summary>
    private Question? Commanded(string line, QuestionContext context)
    {
        var bare = line.TrimEnd('?', '!', '.', ',', ';', ':', ' ');
        if (line.StartsWith(_district.NumberPrefix, StringComparison.OrdinalIgnoreCase) && NeedId.TryParse(bare, _district.NumberPrefix, out _))
            return new Question.ShowNeed(bare);
        if (FirstWord.Of(line) is not { } first)
            return null;
        if (first.Is(Sense.Need) && FirstWord.Of(first.Rest) is { } second && second.Is(Sense.Report))
            first = second;
        if (first.Is(Sense.Report))
            return new Question.Report(Shorten(first.Rest, TextLimit));
        var target = Shorten(first.Rest, TargetLimit).TrimEnd('?', '!', '.', ',', ';', ':', ' ');
        if (first.IsLink)
            return new Question.Link(target);
        if (!first.Is(Sense.Need) || !first.IsSingular)
            return null;
        if (target.Length is > 0 and <= 5 && target.All(char.IsAsciiDigit) && target.Any(c => c != '0'))
            return target.Length == 4 && target.StartsWith("20", StringComparison.Ordinal) ? null : new Question.ShowNeed(NeedId.Of(Time.BerlinTime.DayOf(context.Now).Year, int.Parse(target, CultureInfo.InvariantCulture)).ToNumber(_district.NumberPrefix));
        return target.Length == 0 || NeedId.TryParse(target, _district.NumberPrefix, out _) || (target.Any(char.IsAsciiDigit) && !target.Any(char.IsWhiteSpace)) ? new Question.ShowNeed(target) : null;
    }

    /// <summary>The number of a need inside a sentence: "Was ist mit SPK-2026-00042?"</summary>
    private Question.ShowNeed? Numbered(Sentence sentence, QuestionContext context)
    {
        var prefix = _district.NumberPrefix.ToLowerInvariant();
        var hasCue = sentence.Bare.Any(w => w is "bedarf" or "need" or "nummer" or "nr" or "vorgang" or "meldung" or "fall");
        for (var at = 0; at + 1 < sentence.Count; at++)
            if ((sentence.At(at - 1) == prefix || (hasCue && sentence.Words[at + 1].JoinsPrevious && sentence.At(at + 2) is not [>= '0' and <= '9', ..]))
                && NeedId.TryParse($"{sentence.At(at)}-{sentence.At(at + 1)}", _district.NumberPrefix, out var id))
                return new Question.ShowNeed(id.ToNumber(_district.NumberPrefix));
        for (var at = 1; at < sentence.Count; at++)
            if (sentence.At(at - 1) is "bedarf" or "need" or "bedarfsnummer" or "nr" or "nummer" && sentence.At(at) is { Length: <= 5 } digits && digits.All(char.IsAsciiDigit) && digits.Any(c => c != '0')
                && !(digits.Length == 4 && digits.StartsWith("20", StringComparison.Ordinal)))
                return new Question.ShowNeed(NeedId.Of(Time.BerlinTime.DayOf(context.Now).Year, int.Parse(digits, CultureInfo.InvariantCulture)).ToNumber(_district.NumberPrefix));
        return null;
    }

    /// <summary>"Ich möchte einen Bedarf melden: …"</summary>
    private static Question.Report? Reported(Sentence sentence, string line)
    {
        if (!sentence.Bare.Any(b => b is "melden" or "einmelden") || !sentence.Bare.Any(b => b is "mochte" or "mochten" or "will" or "wollen" or "wurde" or "kann" or "muss" or "wollte" or "gern" or "gerne" or "bitte"))
            return null;
        var at = line.IndexOf("melden", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new Question.Report(Shorten(line[(at + "melden".Length)..].TrimStart(':', '.', '!', '?', ',', ' ', '-', '–').Trim(), TextLimit));
    }

    private static Question.Unknown Unknown(UnknownKind kind, string text, string command, IReadOnlyList<Choice> suggestions) => new(kind, Shorten(text, UnknownLimit), suggestions, command);

    /// <summary>Never cuts a character in half.</summary>
    private static string Shorten(string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];

    /// <summary>One sentence being read.</summary>
    private sealed class Reading(QuestionReader reader, Sentence sentence, QuestionContext context, string line)
    {
        private readonly District _district = reader._district;
        private WordSenses _said = null!;

        public Question Run()
        {
            var offset = TakeOffset();
            var isSearch = FirstWord.Of(line) is { } first && first.Is(Sense.Search);
            var times = new TimeReader(sentence, context, reader._parties);
            var days = times.Read();
            if (times.BadDate is { } bad)
                return Unknown(UnknownKind.Date, bad, line, []);
            if (times.UnknownMeeting is { } meeting)
                return Unknown(UnknownKind.Meeting, meeting.Length == 0 ? line : meeting, line, [new Choice("Sitzungen", "sitzungen")]);
            var (departments, committees) = reader._parties.Read(sentence);
            departments = [.. departments, .. SoftDepartments()];
            var isNumbered = sentence.Free().Any(i => sentence.At(i).All(char.IsAsciiDigit));
            var found = reader._places.Read(sentence);
            _said = new WordSenses(sentence);
            isSearch |= _said.Has(Sense.Search);
            var themes = isSearch ? [] : reader._themes.Read(sentence);
            _said.Reread();

            var limits = new Limits
            {
                District = _district, IsEnglish = context.IsEnglish, Places = found.Places, Departments = departments, Committees = committees, Themes = themes,
                Condition = _said.Condition(), Days = days,
            };
            var isNamed = found.Places.Count + departments.Count + committees.Count + themes.Count > 0;
            if (found.Elsewhere is { } elsewhere)
                return Unknown(UnknownKind.Elsewhere, elsewhere, line, Suggest(elsewhere, limits));
            if (_said.Has(Sense.Meetings) && !_said.HasLimitSense || (sentence.Bare.Contains("wann") && committees.Count > 0))
                return Meetings(committees);
            if (_said.Has(Sense.Overview) && found.Places.Count + departments.Count == 0 && !found.IsBorough && found.BoroughWord is null)
                return Overview(committees);
            if (isSearch)
                return Search(limits, found, offset);
            if (found.UnknownName is { } unknown && found.Places.Count == 0)
                return Unknown(UnknownKind.Name, unknown, line, Suggest(unknown, limits));
            if (found.BoroughWord is { } borough && departments.Count + committees.Count == 0 && !found.IsBorough)
                return ChooseBorough(borough, limits, offset);

            var left = _said.Unexplained();
            if (found.UnknownStreet is { } street && found.Places.Count + departments.Count + committees.Count == 0)
                return Unknown(UnknownKind.Name, street, line, Suggest(street, limits));
            if (themes.Count == 0 && found.Places.Count > 0 && left.Count > 0 && Sought(left[0]))
                return Search(limits, found, offset);
            if (left.Count > 0 && found.Places.Count + departments.Count + committees.Count == 0 && Leftover(left, limits, themes.Count > 0, isNumbered, offset) is { } question)
                return question;
            if (!isNamed && !found.IsBorough && !_said.SaysSomething(days is not null))
                return _said.IsGreeting || _said.AsksForHelp ? new Question.Help() : Unknown(UnknownKind.Line, line, line, [new Choice("Hilfe", "hilfe")]);
            if (_said.Has(Sense.Help) && !isNamed && !found.IsBorough)
                return new Question.Help();
            if (_said.IsStatement && isNamed)
                return ChooseReport(limits);
            return Make(found.IsBorough || (themes.Count > 0 && !_said.Has(Sense.Own)) || found.Places.Count + departments.Count + committees.Count > 0 ? limits : WithOwn(limits), offset);
        }

        /// <summary>"ab 11" at the end, where it is no day.</summary>
        private int TakeOffset()
        {
            var last = sentence.Count - 1;
            if (last < 1 || sentence.At(last - 1) is not ("ab" or "from") || sentence.At(last) is not { Length: <= 7 } digits || !digits.All(char.IsAsciiDigit) || sentence.Words[last].Gap.Trim().Length > 0)
                return 0;
            sentence.Take(last - 1, 2);
            return Math.Clamp(int.Parse(digits, CultureInfo.InvariantCulture) - 1, 0, 1_000_000);
        }

        /// <summary>"status Sport" asks for the Amt, "Sport in Rudow" for the theme.</summary>
        private List<Department> SoftDepartments()
        {
            var telling = sentence.Free().Where(i => Vocabulary.Of(sentence.At(i)) is not (Sense.Filler or Sense.Preposition)).ToList();
            if (telling is not [var command, var name] || reader._parties.SoftOf(sentence.At(name)) is not { } department
                || Vocabulary.Of(sentence.At(command)) is not (Sense.Status or Sense.Open or Sense.Overdue or Sense.Handover) || name < command || sentence.Bare.Any(b => b == "thema"))
                return [];
            sentence.Take(name);
            return [department];
        }

        private Question.Meetings Meetings(IReadOnlyList<Committee> committees)
        {
            var committee = committees.Count > 0 ? committees[0] : NamedCommittee();
            return new Question.Meetings(committee?.Key, committee is null ? "sitzungen" : $"sitzungen {committee.Name}");
        }

        private Question Overview(IReadOnlyList<Committee> committees)
        {
            var numbered = Digests.DigestNumber.Find(Rest());
            var committee = numbered is { Committee: { Length: > 0 } name } ? (reader._names.Find(name, TargetKinds.Committee) as CommitteeTarget)?.Committee : null;
            committee ??= committees.Count > 0 ? committees[0] : NamedCommittee();
            if (committee is not null && numbered is { Number: var number })
                return new Question.Overview(committee.Key, $"übersicht {number.Of(committee.ShortName)}") { Number = number };
            if (committee is null && Rest() is { Length: > 0 } rest)
                return Unknown(UnknownKind.Committee, rest, line, [.. (reader._names.Find(rest, TargetKinds.Committee) as TargetUnknown)?.Suggestions.Select(s => new Choice(s, $"übersicht {s}")) ?? []]);
            committee ??= context.Committees.Select(_district.FindCommittee).FirstOrDefault(c => c is not null);
            return new Question.Overview(committee?.Key, committee is null ? "übersicht" : $"übersicht {committee.Name}");
        }

        private Committee? NamedCommittee() => FirstWord.Of(line) is { } first && (first.Is(Sense.Overview) || first.Is(Sense.Meetings)) && first.Rest.Length > 0
            ? (reader._names.Find(first.Rest, TargetKinds.Committee) as CommitteeTarget)?.Committee
            : null;

        private string Rest() => FirstWord.Of(line) is { } first && first.Is(Sense.Overview) ? first.Rest.TrimEnd('?', '!', '.', ' ') : "";

        private Question.Search Search(Limits limits, PlaceReader.Found found, int offset)
        {
            var words = string.Join(' ', sentence.Free()
                .Where(i => Vocabulary.Of(sentence.At(i)) is null or Sense.New or Sense.Figures or Sense.Missing or Sense.Meetings || sentence.At(i).All(char.IsAsciiDigit)).Select(i => sentence.Words[i].Raw));
            if (words.Length == 0 && limits.Places.Count > 0)
            {
                words = string.Join(' ', limits.Places.Select(p => p.Typed));
                limits = limits with { Places = [] };
            }

            var typed = limits is { Places.Count: 0, Departments.Count: 0, Committees.Count: 0, Themes.Count: 0, Days: null } ? "" : limits.Typed;
            var command = string.Join(' ', new[] { "suche", words, limits.TypedCondition, found.IsBorough ? "" : typed }.Where(p => p.Length > 0));
            return new Question.Search(words, limits.Filter, limits.Label, Paged(command, offset), offset);
        }

        /// <summary>"zu Hunden": what is asked about.</summary>
        private bool Sought(int at) => sentence.At(at - 1) is "zu" or "zum" or "zur" or "uber" or "wegen" or "about";

        /// <summary>Words that nothing explains: a name we do not know, or something to look for.</summary>
        private Question? Leftover(IReadOnlyList<int> left, Limits limits, bool hasTheme, bool isNumbered, int offset)
        {
            var text = string.Join(' ', left.Select(i => sentence.Words[i].Raw));
            var before = Enumerable.Range(0, left[0]).Reverse().Select(sentence.At).FirstOrDefault(b => Vocabulary.Of(b) is not Sense.Filler || b is "aus" or "der" or "die" or "den" or "dem") ?? "";
            before = before is "der" or "die" or "den" or "dem" ? Enumerable.Range(0, left[0]).Reverse().Select(sentence.At).FirstOrDefault(b => b is not ("der" or "die" or "den" or "dem")) ?? "" : before;
            if (before is "zu" or "zum" or "zur" or "uber" or "wegen" or "about" && _said.HasLimitSense)
                return new Question.Search(text, limits.Filter, limits.Label, Paged(string.Join(' ', new[] { "suche", text, limits.TypedCondition }.Where(p => p.Length > 0)), offset), offset);
            var isName = before is "in" or "im" or "bei" or "beim" or "aus" or "fur" or "um" or "vom" or "am" or "at" or "for";
            if (hasTheme && !isName)
                return null;
            var isCommand = FirstWord.Of(line) is { } first && (first.Is(Sense.Status) || first.Is(Sense.Handover) || first.Is(Sense.Figures) || first.Is(Sense.Export) || _said.Condition() != NeedCondition.Any);
            if (isName || (isCommand && left.Count <= 4))
                return reader._names.Find(text, TargetKinds.Department) is DepartmentTarget { Department: var department }
                    ? Make(limits with { Departments = [department] }, offset)
                    : Unknown(UnknownKind.Name, text, line, Suggest(text, limits));
            return !_said.SaysSomething(limits.Days is not null) || (left.Count > 1 && !_said.Asks) || isNumbered ? Unknown(UnknownKind.Line, line, line, Suggestions(text)) : null;
        }

        private List<Choice> Suggestions(string text) =>
            [.. (reader._placeIndex.Find(text) is PlaceUnknown unknown ? unknown.Suggestions : []).Take(2).Select(s => new Choice(s, $"status {s}")), new Choice("Hilfe", "hilfe")];

        private List<Choice> Suggest(string text, Limits limits)
        {
            var named = limits.Places.Select(p => p.Label).ToList();
            var near = reader._placeIndex.Find(text) is PlaceUnknown unknown ? unknown.Suggestions : [];
            return [.. named.Concat(near).Distinct().Take(5).Select(s => new Choice(s, Again(limits, s)))];
        }

        /// <summary>The same question of another place.</summary>
        private string Again(Limits limits, string name)
        {
            var place = reader._placeIndex.Find(name.Split(" (", 2)[0]) is PlaceFound found ? new NamedPlace(found.Label, name.Split(" (", 2)[0], [.. found.Regions.Select(r => r.Id)]) : null;
            return place is null || place.Regions.Count == _district.Regions.Count ? $"status Bezirk {_district.Name}" : Make(limits with { Places = [place] }, 0).Command;
        }

        private Question.Choose ChooseBorough(string borough, Limits limits, int offset)
        {
            var choices = new List<Choice> { new($"Bezirk {borough}", Make(limits, offset, isBorough: true).Command) };
            foreach (var area in _district.ForecastAreas.Where(a => a.Name == borough))
                if ((area.Aliases.FirstOrDefault(a => a.StartsWith("Ortsteil", StringComparison.Ordinal)) ?? (area.Aliases.Count > 0 ? area.Aliases[0] : null)) is { } alias && reader._placeIndex.Find(alias) is PlaceFound place)
                    choices.Add(new Choice($"{alias} (Prognoseraum {area.Id})", Make(limits with { Places = [new NamedPlace(place.Label, alias, [.. place.Regions.Select(r => r.Id)])] }, offset).Command));
            return new Question.Choose(borough, choices, line);
        }

        private Question.Choose ChooseReport(Limits limits) =>
            new(Shorten(line, UnknownLimit), [new Choice("Bedarf melden", $"melden {Shorten(line, TextLimit)}"), new Choice($"Stand: {limits.Label}", Make(limits, 0).Command)], line);

        private Limits WithOwn(Limits limits)
        {
            if (context.Department is { } key && key != _district.OfficeDepartment && _district.FindDepartment(key) is { } department)
                return limits with { Departments = [department] };
            var own = context.Regions.Select(_district.FindRegion).OfType<DistrictRegion>().DistinctBy(r => r.Id).ToList();
            return own.Count == _district.Regions.Count ? limits : limits with { Places = [.. own.Select(r => new NamedPlace(r.Name, r.Name, [r.Id]))] };
        }

        private Question Make(Limits limits, int offset, bool isBorough = false)
        {
            // How things stand says what is new by itself; a list needs a day.
            if (_said.Has(Sense.New) && _said.IsList && limits.Days is null && !_said.IsHandover(sentence))
                limits = limits with { Days = new DayRange(context.LastAsked is { } asked ? Time.BerlinTime.DayOf(asked) : Time.BerlinTime.DayOf(context.Now).AddDays(-7), null) };
            var typed = isBorough && limits.Themes.Count > 0 ? $"Bezirk {_district.Name} {limits.Typed}" : limits.Typed;
            var whole = limits with { Condition = NeedCondition.Any, Days = null };
            var target = isBorough && limits.Themes.Count > 0 ? $"Bezirk {_district.Name} {whole.Typed}" : whole.Typed;
            var rest = string.Join(' ', new[] { limits.TypedCondition, typed }.Where(p => p.Length > 0));
            if (_said.IsHandover(sentence))
                return new Question.Handover(limits.Filter, limits.Label, $"übergabe {rest}");
            if (_said.Has(Sense.Export))
                return Export(limits, rest);
            if (_said.Has(Sense.Figures) || _said.Has(Sense.Count))
                return new Question.Figures(limits.Filter, whole.Label, $"kennzahlen {rest}") { Target = target };
            return _said.IsList
                ? new Question.NeedList(limits.Filter, limits.Label, Paged(limits.Condition == NeedCondition.Any ? $"liste {rest}" : rest, offset), offset)
                : new Question.Status(limits.Filter, whole.Label, $"status {rest}") { Target = target };
        }

        private Question.Export Export(Limits limits, string rest)
        {
            var format = sentence.Bare.Contains("csv") ? "csv" : sentence.Bare.Contains("jsonl") ? "jsonl" : sentence.Bare.Any(b => b is "xlsx" or "excel" or "exceltabelle") ? "xlsx" : null;
            return new Question.Export(limits.Filter, limits.Label, format, string.Join(' ', new[] { "export", format ?? "", rest }.Where(p => p.Length > 0)));
        }

        private static string Paged(string command, int offset) => offset == 0 ? command : string.Create(CultureInfo.InvariantCulture, $"{command} ab {offset + 1}");
    }
}
