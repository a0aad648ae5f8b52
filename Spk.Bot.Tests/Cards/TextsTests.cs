using System.Reflection;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public sealed class TextsTests
{
    [Fact]
    public void Words_Always_AreThereInBothLanguagesAndDiffer()
    {
        var words = typeof(Texts).GetProperties().Where(p => p.PropertyType == typeof(string)).ToList();

        Assert.InRange(words.Count, 50, 500);
        foreach (var word in words)
        {
            var (german, english) = ((string)word.GetValue(GermanTexts.Instance)!, (string)word.GetValue(EnglishTexts.Instance)!);
            Assert.False(string.IsNullOrWhiteSpace(german), word.Name);
            Assert.False(string.IsNullOrWhiteSpace(english), word.Name);
            Assert.False(german == english, $"{word.Name} is „{german}“ in both languages.");
        }
    }

    [Theory]
    [InlineData(typeof(NeedStatus))]
    [InlineData(typeof(Urgency))]
    [InlineData(typeof(ReportFault))]
    [InlineData(typeof(NeedCondition))]
    [InlineData(typeof(DigestKind))]
    [InlineData(typeof(MeetingState))]
    [InlineData(typeof(MeetingKind))]
    [InlineData(typeof(LossCause))]
    public void Words_OfEachValue_DifferFromOneAnotherAndBetweenTheLanguages(Type kind)
    {
        foreach (var method in typeof(Texts).GetMethods().Where(m => m.GetParameters() is [var only] && only.ParameterType == kind))
        {
            var german = Say(method, GermanTexts.Instance, kind);
            var english = Say(method, EnglishTexts.Instance, kind);

            Assert.Equal(german.Distinct(), german);
            Assert.Empty(german.Intersect(english));
        }
    }

    [Fact]
    public void Notices_OfEachKind_SayTheirArgumentsInBothLanguages()
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var (heading, sentence) = GermanTexts.Instance.Notice(kind, ["EINS", "2", "DREI"]);
            var english = EnglishTexts.Instance.Notice(kind, ["EINS", "2", "DREI"]);

            Assert.NotEqual(heading, english.Heading);
            Assert.NotEqual(sentence, english.Sentence);
            Assert.DoesNotContain("EINS", heading, StringComparison.Ordinal);
            foreach (var argument in new[] { "EINS", "2", "DREI" })
                Assert.Equal(sentence.Contains(argument, StringComparison.Ordinal), english.Sentence.Contains(argument, StringComparison.Ordinal));
            Assert.NotEmpty(GermanTexts.Instance.Notice(kind, []).Sentence);
        }
    }

    [Fact]
    public void Failures_OfEachReason_AreSaidWithARemedyInBothLanguages()
    {
        foreach (var reason in Enum.GetValues<FailureReason>())
        {
            Assert.NotEqual(GermanTexts.Instance.Failure(reason), EnglishTexts.Instance.Failure(reason));
            Assert.NotEqual(GermanTexts.Instance.Remedy(reason), EnglishTexts.Instance.Remedy(reason));
            Assert.EndsWith(".", GermanTexts.Instance.Remedy(reason), StringComparison.Ordinal);
        }

        Assert.Equal(Enum.GetValues<FailureReason>().Length, Enum.GetValues<FailureReason>().Select(GermanTexts.Instance.Failure).Distinct().Count());
    }

    [Fact]
    public void Morning_OfEachFinding_IsSaidForOneAndForMany()
    {
        foreach (var kind in Enum.GetValues<AuditKind>())
        {
            string Say(Texts texts, int count) => texts.Morning(new MorningLine(MorningTopic.Finding, count, Finding: kind)).What;

            Assert.NotEqual(Say(GermanTexts.Instance, 1), Say(GermanTexts.Instance, 2));
            Assert.NotEqual(Say(GermanTexts.Instance, 2), Say(EnglishTexts.Instance, 2));
            Assert.Contains("2", Say(GermanTexts.Instance, 2), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-11-23T08:15:00Z", "Mo, 23.11.2026, 09:15 Uhr", "Mon, 23 Nov 2026, 09:15")]
    [InlineData("2026-06-30T22:30:00Z", "Mi, 01.07.2026, 00:30 Uhr", "Wed, 1 Jul 2026, 00:30")]
    [InlineData("2026-03-29T00:59:59Z", "So, 29.03.2026, 01:59 Uhr", "Sun, 29 Mar 2026, 01:59")]
    [InlineData("2026-03-29T01:00:00Z", "So, 29.03.2026, 03:00 Uhr", "Sun, 29 Mar 2026, 03:00")]
    [InlineData("2026-10-25T01:00:00Z", "So, 25.10.2026, 02:00 Uhr", "Sun, 25 Oct 2026, 02:00")]
    [InlineData("2026-12-31T23:00:00Z", "Fr, 01.01.2027, 00:00 Uhr", "Fri, 1 Jan 2027, 00:00")]
    public void At_Always_IsTheWallClockOfBerlin(string instant, string german, string english)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(german, GermanTexts.Instance.At(at));
        Assert.Equal(english, EnglishTexts.Instance.At(at));
    }

    [Theory]
    [InlineData(-1, "heute", "today")]
    [InlineData(0, "heute", "today")]
    [InlineData(1, "vor 1 Tag", "1 day ago")]
    [InlineData(2, "vor 2 Tagen", "2 days ago")]
    [InlineData(1_234, "vor 1.234 Tagen", "1,234 days ago")]
    public void Ago_Always_HasTheRightNumber(int days, string german, string english)
    {
        Assert.Equal(german, GermanTexts.Instance.Ago(days));
        Assert.Equal(english, EnglishTexts.Instance.Ago(days));
    }

    private static List<string> Say(MethodInfo method, Texts texts, Type kind) =>
        [.. Enum.GetValues(kind).Cast<object>().Select(value => (string?)method.Invoke(texts, [value])).OfType<string>()];
}
