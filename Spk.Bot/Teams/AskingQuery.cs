using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Questions;

namespace Spk.Bot.Teams;

/// <summary>Reads what somebody typed, knowing who asks: "bei uns", "seit der letzten Sitzung", "neu seit meiner letzten Frage".</summary>
internal sealed class AskingQuery(District district, QuestionReader reader, MeetingQuery meetings, LastQuestionQuery asked, TimeProvider clock)
{
    public async Task<Question> ReadAsync(string text, Asker asker, CancellationToken cancellationToken)
    {
        var coordinations = asker.IsOffice ? [] : asker.Coordinations.Select(district.FindCoordination).OfType<Coordination>();
        return reader.Read(text, new QuestionContext(clock.GetUtcNow())
        {
            Regions = [.. coordinations.SelectMany(c => c.Regions).Distinct(StringComparer.Ordinal)],
            Department = asker.Department,
            Committees = [.. asker.Places.Where(p => p.Kind == PlaceKind.Committee).Select(p => p.Key).Concat(asker.Committees).Distinct(StringComparer.Ordinal)],
            LastMeetings = await meetings.LastAsync(cancellationToken),
            LastAsked = await asked.GetAsync(asker.PersonId, cancellationToken),
            IsEnglish = asker.Language == CardLanguage.English,
        });
    }
}
