using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Core.Questions;

/// <summary>Places named in a question: ours, one of another borough, or the borough's own name, which may mean its Ortsteil as well.</summary>
internal sealed class PlaceReader(District district, PlaceIndex places)
{
    private const int FewestLettersOfTypo = 5;

    /// <summary>Lookups of words that nothing explains are the dear ones.</summary>
    private const int MostLookups = 40;

    private static readonly string[] _compass = ["nord", "sud", "ost", "west"];
    private static readonly string[] _kinds = ["strasse", "allee", "damm", "weg", "platz", "ring", "ufer", "chaussee", "promenade", "siedlung", "viertel"];

    private readonly HashSet<string> _things = [.. district.Themes.SelectMany(t => t.Keywords).SelectMany(NameWord.Of).Select(w => Vocabulary.Bare(w.Folded)).Where(k => k.Length >= 5)];
    private readonly string _borough = NameWord.KeyOf(district.Name);

    /// <summary>What was found in the sentence; the words that name it are taken.</summary>
    public Found Read(Sentence sentence)
    {
        var found = new Found();
        ReadWholeBorough(sentence, found);
        ReadForecastArea(sentence, found);
        ReadIds(sentence, found);
        ReadElsewhere(sentence, found, BerlinPlaces.MostWords);
        ReadStreets(sentence, found);
        foreach (var span in Named(sentence).OrderBy(s => s.Start))
            if (sentence.IsFree(span.Start, span.Count))
                TakeSpan(sentence, found, span);
        ReadMistyped(sentence, found);
        if (found.Places.Count > 0)
            found.BoroughWord = null;
        return found;
    }

    /// <summary>A name does not go on beyond a comma: "Britz, Buckow" are two, "Britz/Buckow" is one.</summary>
    private IEnumerable<SentencePlaces.Span> Named(Sentence sentence)
    {
        for (var (start, end) = (0, 0); start < sentence.Count; start = end)
        {
            for (end = start + 1; end < sentence.Count && sentence.Words[end].Gap.IndexOfAny([',', ';', '+', '&', '|']) < 0;)
                end++;
            foreach (var span in places.Sentences.Named([.. sentence.Words.Skip(start).Take(end - start)]))
                yield return span with { Start = span.Start + start };
        }
    }

    private void TakeSpan(Sentence sentence, Found found, SentencePlaces.Span span)
    {
        // "Britz Süd" is none of ours, and not Britz either.
        var end = span.Start + span.Count;
        if (!span.Name.IsBorough && sentence.IsFree(end) && _compass.Contains(sentence.At(end)) && sentence.Words[end].Gap.Trim() is "" or "-")
        {
            found.UnknownName = Typed(sentence, span.Start, span.Count + 1);
            sentence.Take(span.Start, span.Count + 1);
            return;
        }

        sentence.Take(span.Start, span.Count);
        if (span.Name.Place is not { } place)
            found.Elsewhere = Typed(sentence, span.Start, span.Count);
        else if (span.Name.IsBorough)
            NameBorough(sentence, found, span);
        else
            Add(found, place);
    }

    private void NameBorough(Sentence sentence, Found found, SentencePlaces.Span span)
    {
        if (span.Start > 0 && sentence.At(span.Start - 1) is "ganz" or "ganzem" or "gesamt" or "bezirk" or "bezirks" or "berlin" or "gesamten" or "borough" or "bezirksamt" or "whole" || sentence.At(span.Start) is "bezirk" or "ganz")
            found.IsBorough = true;
        else
            found.BoroughWord = district.Name;
    }

    private void ReadWholeBorough(Sentence sentence, Found found)
    {
        for (var at = 0; at < sentence.Count; at++)
            if (sentence.IsFree(at) && Vocabulary.Of(sentence.At(at)) == Sense.WholeBorough)
            {
                found.IsBorough = true;
                sentence.Take(at);
                if (sentence.Words.Count > at + 1 && sentence.Words[at + 1].Folded == _borough)
                    sentence.Take(at + 1);
            }
    }

    private void ReadForecastArea(Sentence sentence, Found found)
    {
        for (var at = 0; at + 1 < sentence.Count; at++)
            if (sentence.At(at) is "prognoseraum" or "pgr" && sentence.IsFree(at))
                foreach (var area in district.ForecastAreas)
                    for (var count = 1; count <= 3 && at + count < sentence.Count; count++)
                        if (string.Concat(sentence.Bare.Skip(at + 1).Take(count)) == Vocabulary.Bare(NameWord.KeyOf(area.Name)) && sentence.IsFree(at, count + 1))
                        {
                            sentence.Take(at, count + 1);
                            if (places.Find(area.Id) is PlaceFound place)
                                Add(found, place, area.Id);
                        }
    }

    private void ReadIds(Sentence sentence, Found found)
    {
        foreach (var at in sentence.Free().ToList())
        {
            var word = sentence.Words[at].Folded;
            if (!word.All(char.IsAsciiDigit) || word.Length is < 2 or > 8 || (word.Length == 2 && word != district.LorId) || (word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal)))
                continue;
            sentence.Take(at);
            var full = word.Length % 2 == 0 ? word : "0" + word;
            if (places.Find(word) is PlaceFound place)
            {
                if (place.Regions.Count == district.Regions.Count)
                    found.IsBorough = true;
                else
                    Add(found, place, full);
            }
            else if (!full.StartsWith(district.LorId, StringComparison.Ordinal) && int.Parse(full[..2], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 && full.Length >= 4)
            {
                found.Elsewhere = word;
            }
            else
            {
                found.UnknownName = word;
            }
        }
    }

    private void ReadElsewhere(Sentence sentence, Found found, int most)
    {
        for (var at = 0; at < sentence.Count; at++)
            for (var count = Math.Min(most, sentence.Count - at); count > 0; count--)
                if (sentence.IsFree(at, count) && string.Concat(sentence.Words.Skip(at).Take(count).Select(w => w.Folded)) is var key && BerlinPlaces.Contains(key)
                    && places.Find(key) is not PlaceFound && !IsPartOfOurs(sentence, at, count))
                {
                    found.Elsewhere = Typed(sentence, at, count);
                    sentence.Take(at, count);
                    break;
                }
    }

    /// <summary>"Mitte" within Neuköllner Mitte, Gropiusstadt Mitte; "Treptow" before Straße.</summary>
    private bool IsPartOfOurs(Sentence sentence, int at, int count) =>
        sentence.At(at) == "mitte" && at == 0 && sentence.Count > 1 && sentence.At(1) == "neukolln"
        || Named(sentence).Any(s => s.Start < at + count && at < s.Start + s.Count && s.Count > count && s.Name.Place is not null)
        || (sentence.At(at) == "mitte" && at > 0 && sentence.At(at - 1) is "der" or "zur" or "ab" or "bis" or "seit");

    /// <summary>"Buckower Damm", "Rudower Straße": streets that are called after a place of ours and lead away from it.</summary>
    private void ReadStreets(Sentence sentence, Found found)
    {
        var named = Named(sentence).ToList();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsFree(at) || named.Any(s => s.Start <= at && at < s.Start + s.Count))
                continue;
            var isKind = Array.Exists(_kinds, k => sentence.At(at) == k) && sentence.IsFree(at - 1) && Vocabulary.Of(sentence.At(at - 1)) is null;
            var start = isKind ? at - 1 : at;
            var isGlued = !isKind && sentence.At(at).Length >= 9 && Array.Exists(_kinds, k => k is not "promenade" && sentence.At(at).EndsWith(k, StringComparison.Ordinal))
                && Vocabulary.Of(sentence.At(at)) is null && !IsThemeWord(sentence.At(at));
            if (isGlued && places.Find(sentence.Words[at].Raw) is not PlaceFound)
            {
                found.UnknownStreet = Typed(sentence, at, 1);
                continue;
            }

            if (!isKind || named.Any(s => s.Start <= start && start < s.Start + s.Count && s.Count > 1))
                continue;
            while (sentence.IsFree(start - 1) && sentence.Words[start].JoinsPrevious)
                start--;
            var name = Typed(sentence, start, at - start + 1);
            if (places.Find(name) is PlaceFound place)
                Add(found, place);
            else
                found.UnknownName ??= name;
            sentence.Take(start, at - start + 1);
        }
    }

    /// <summary>"Spielplatz", "Radweg", "Spielstraße" are things, not streets.</summary>
    private bool IsThemeWord(string bare) =>
        _things.Any(k => bare.StartsWith(k, StringComparison.Ordinal) || bare.EndsWith(k, StringComparison.Ordinal));

    /// <summary>Words that nothing else explains, alone, hyphenated, or two together.</summary>
    private void ReadMistyped(Sentence sentence, Found found)
    {
        var lookups = 0;
        for (var at = 0; at < sentence.Count; at++)
            for (var count = Math.Min(3, sentence.Count - at); count > 0; count--)
            {
                if (!sentence.IsFree(at, count) || sentence.At(at).Length < 3 || Enumerable.Range(at, count).Any(i => Vocabulary.Of(sentence.At(i)) is not null and not Sense.Not || IsNumber(sentence.At(i))))
                    continue;
                // Half a compound is none of the names in it: "Alt-Britz".
                if (IsHalf(sentence, at, count))
                {
                    if (count == 1 && places.Find(sentence.Words[at].Raw) is PlaceFound)
                        found.UnknownName ??= Compound(sentence, at);
                    continue;
                }

                var typed = Typed(sentence, at, count);
                var key = NameWord.KeyOf(typed);
                if (key.Length < FewestLettersOfTypo || key.Length > 40 || ++lookups > MostLookups)
                    continue;
                if (places.Find(typed) is not PlaceFound place || (count > 1 && IsNarrowly(place, sentence, at, count)))
                    continue;
                sentence.Take(at, count);
                if (place.Regions.Count == district.Regions.Count)
                    found.BoroughWord = district.Name;
                else
                    Add(found, place);
                break;
            }
    }

    private static bool IsHalf(Sentence sentence, int at, int count) =>
        (sentence.Words[at].JoinsPrevious && sentence.IsFree(at - 1)) || (sentence.IsFree(at + count) && sentence.Words[at + count].JoinsPrevious && Vocabulary.Of(sentence.At(at + count)) is null);

    private static string Compound(Sentence sentence, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && sentence.Words[start].JoinsPrevious)
            start--;
        while (end < sentence.Count && sentence.Words[end].JoinsPrevious)
            end++;
        var name = Typed(sentence, start, end - start);
        sentence.Take(start, end - start);
        return name;
    }

    /// <summary>One of the words alone names it, so the others are something else.</summary>
    private bool IsNarrowly(PlaceFound place, Sentence sentence, int at, int count) =>
        Enumerable.Range(at, count).Any(i => places.Find(sentence.Words[i].Raw) is PlaceFound alone && alone.Label == place.Label);

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    private void Add(Found found, PlaceFound place, string? id = null)
    {
        if (place.Regions.Count == district.Regions.Count)
        {
            found.IsBorough = true;
            return;
        }

        var name = place.Label.Split(" (", 2)[0];
        var typed = places.Find(name) is PlaceFound again && again.Label == place.Label ? name : id ?? place.Area?.Id ?? place.Regions[0].Id;
        if (!found.Places.Exists(p => p.Label == place.Label))
            found.Places.Add(new NamedPlace(place.Label, typed, [.. place.Regions.Select(r => r.Id)]));
    }

    private static string Typed(Sentence sentence, int start, int count) =>
        string.Concat(Enumerable.Range(start, count).Select(i => (i == start ? "" : sentence.Words[i].Gap.Trim().Length == 0 ? " " : sentence.Words[i].Gap) + sentence.Words[i].Raw));

    /// <summary>What the sentence names.</summary>
    internal sealed class Found
    {
        public List<NamedPlace> Places { get; } = [];

        public bool IsBorough { get; set; }

        /// <summary>The borough's name alone, which may mean its Ortsteil.</summary>
        public string? BoroughWord { get; set; }

        public string? Elsewhere { get; set; }

        public string? UnknownName { get; set; }

        /// <summary>What looks like a street that the borough's file does not know; only a guess.</summary>
        public string? UnknownStreet { get; set; }
    }
}
