using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Search;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Persistence;

/// <summary>
/// Each question that is asked of the database can be said in SQL Server's language. It needs no server: an interceptor answers that the database is empty. Whether a
/// server accepts it, only the tests on a real one tell (<see cref="CoreProviders"/>).
/// </summary>
public sealed class SqlServerTranslationTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_AllOfThem_AreTranslated()
    {
        var server = new EmptyServer();
        await using var services = CoreWorld.WithoutServer(server);
        var asked = 0;

        await Ask<NeedViewQuery>(q => q.GetAsync(Id, Audience.Office, null, Token));
        await Ask<RegionStatusQuery>(q => q.GetAsync(NeedFilter.All, null, null, Token));
        var filter = new NeedFilter { Regions = [North, South], Departments = [Youth], Themes = [Play], Days = new DayRange(null, null) };
        await Ask<RegionStatusQuery>(q => q.GetAsync(filter, "x", DateTimeOffset.UnixEpoch, Token));
        await Ask<NeedListQuery>(q => q.GetAsync(filter with { Condition = NeedCondition.Overdue }, "x", "x", 10, Token));
        await Ask<LastQuestionQuery>(async q => await q.GetAsync("person", Token));
        await Ask<LastQuestionQuery>(async q => await q.GetAsync("person", filter, Token));
        await Ask<MeetingQuery>(q => q.LastAsync(Token));
        foreach (var condition in Enum.GetValues<NeedCondition>())
            await Ask<SpkDbContext>(db => db.Needs.Matching(filter with { Condition = condition }, new DateOnly(2026, 11, 23)).CountAsync(Token));
        await Ask<FiguresQuery>(q => q.GetAsync(NeedFilter.All, "person", Token));
        await Ask<FiguresQuery>(q => q.GetAsync(filter, null, Token));
        await Ask<PublishQuarters>(q => q.RunAsync(Token));
        await Ask<QuarterQuery>(q => q.GetAsync(NeedFilter.All, Token));
        await Ask<NoteQuestion>(q => q.StageAsync("person", filter, Token));
        await Ask<ForgetQuestions>(q => q.RunAsync(Token));
        await Ask<INeedSearch>(q => q.FindAsync(new SearchQuestion("SPK-2026-1", filter, 0, 10), Token));
        await Ask<INeedSearch>(q => q.FindAsync(new SearchQuestion("Spielplatz Müll", filter, 0, 10) { IsTyping = true }, Token));
        await Ask<IndexNeeds>(q => q.RunAsync(Token));
        await Ask<HandoverQuery>(q => q.GetAsync(filter, "x", "x", Token));
        await Ask<NeedExportQuery>(async q => await q.ReadAsync(filter, Token).CountAsync(Token));
        await Ask<NeedExportQuery>(q => q.CountAsync(filter, Token));
        await Ask<MeetingExportQuery>(async q => await q.ReadMeetingsAsync(filter.Days, Token).CountAsync(Token));
        await Ask<MeetingExportQuery>(async q => await q.ReadDigestsAsync(filter.Days, Token).CountAsync(Token));
        await Ask<MeetingQuery>(q => q.ComingAsync(Token));
        await Ask<MeetingQuery>(q => q.ComingAsync(Token, Traffic));
        await Ask<MeetingQuery>(q => q.NextForAsync([Green], Token));
        await Ask<FeedStateQuery>(q => q.GetAsync(Token));
        var report = new MeetingReport("ics", "u1#20270120", Traffic, "Sitzung", CoreClock.Monday.AddDays(30), null, null, MeetingState.Planned);
        await Ask<TakeMeetings>(q => q.StageAsync(new MeetingReading { Source = "ics", Meetings = [report], Series = [new MeetingSeries("u1#", CoreClock.Monday.AddYears(1))] }, "rat", ["u2"], CoreClock.Monday, Token));
        var feed = new Core.Districts.MeetingFeed("rat", Core.Districts.MeetingFeedKind.File, "nowhere");
        await Ask<IServiceProvider>(s => ActivatorUtilities.CreateInstance<SyncMeetings>(s, District with { MeetingFeeds = [feed], Meetings = "rat" }).RunAsync(Token));
        await Ask<SyncMeetings>(q => q.MissAsync(feed, CoreClock.Monday, CoreClock.Monday, Token));
        await Ask<DigestRowsQuery>(q => q.GetAsync(District.Committees[0], DigestWindow.After(null, CoreClock.Monday), Token));
        await Ask<DigestPaperQuery>(q => q.GetAsync(Guid.Empty, Token));
        await Ask<DigestPaperQuery>(q => q.ViewAsync(Guid.Empty, Token));
        await Ask<DigestPaperQuery>(q => q.ShownAsync(PlacementId.Of("x"), "19:x", Token));
        await Ask<DigestQuery>(q => q.GetAsync(District.Committees[0], Token));
        await Ask<NextDigestQuery>(q => q.GetAsync(CoreClock.Monday, Token));
        await Ask<PostDueDigests>(q => q.RunAsync(Token));
        await Ask<LinkQuery>(q => q.PlacesOfAsync("19:a", Token));
        await Ask<LinkQuery>(q => q.PersonalChatOfAsync("person", Token));
        await Ask<LinkChannel>(q => q.RunAsync(Place.Department(Green), "19:a", "person", Token));
        await Ask<NeedCopyQuery>(q => q.FindAsync(Id, "19:a", null, Token));
        await Ask<DeliveryFiguresQuery>(q => q.GetAsync(Token));
        await Ask<DeliveryFiguresQuery>(q => q.TryLookAsync(Token));
        await Ask<RecordConversation>(q => q.SeenAsync("19:a", new ConversationSeen(ConversationKind.Channel, "u", "t", null, null, null, null, CoreClock.Monday), Token));
        await Ask<RecordConversation>(q => q.RemovedAsync("19:a", "team", LossCause.BotRemoved, Token));
        await Ask<RecordConversation>(q => q.InstalledAsync("team", Token));
        await Ask<RecordConversation>(q => q.RestoredAsync("19:a", "team", Token));
        await Ask<RecordConversation>(q => q.TeamRenamedAsync("team", "name", Token));
        await Ask<MoveCards>(q => q.RunAsync(Place.Department(Green), "19:a", Token));
        await Ask<TellLostPlaces>(q => q.StageAsync(LossCause.BotRemoved, [new ConversationAddress("19:a", new ConversationSeen(ConversationKind.Channel, "u", "t", null, null, null, null, CoreClock.Monday))], Token));
        await Ask<TellLostPlaces>(q => q.BackAsync([Place.Department(Green)], Token));
        await Ask<NeedGapsQuery>(q => q.GetAsync(10, Token));
        await Ask<DigestGapsQuery>(q => q.MissedAsync(CoreClock.Monday, CoreClock.Monday, Token));
        await Ask<DigestGapsQuery>(q => q.WithoutCardAsync(CoreClock.Monday, Token));
        await Ask<DueLookQuery>(q => q.GetAsync(CoreClock.Monday, CoreClock.Monday, Token));
        await Ask<DueViewQuery>(q => q.GetAsync(Id, new NeedReader(Audience.Office, null, []), Token));
        await Ask<ReminderTargetsQuery>(q => q.GetAsync(["person"], Token));
        await Ask<ReminderGapsQuery>(q => q.LateAsync(CoreClock.Monday, Token));
        await Ask<ReminderGapsQuery>(q => q.MendAsync(CoreClock.Monday, Token));
        await Ask<PostDueReminders>(q => q.RunAsync(Token));
        await Ask<TakeBackReminders>(q => q.RunAsync(Token));
        await Ask<ReckonDueDates>(q => q.RunAsync(Token));
        await Ask<AnswerSolved>(q => q.ConfirmAsync(Id, new DateOnly(2026, 11, 23), [], true, Token));
        await Ask<AnswerSolved>(q => q.NoteAsync(PlacementId.New(CoreClock.Monday), Id, SolvedAnswer.Yes, Token));
        await Ask<AnswerSolved>(q => q.AskedInAsync(Id, new DateOnly(2026, 11, 23), Token));
        await Ask<UndeliveredQuery>(q => q.CardsAsync(CoreClock.Monday, Token));
        await Ask<UndeliveredQuery>(q => q.LostPlacesAsync(Token));
        await Ask<UndeliveredQuery>(q => q.HasLossAsync(CoreClock.Monday, Token));
        await Ask<NoteFindings>(q => q.StageAsync([new AuditFinding(AuditKind.CardBehind, 1, "", AuditDeed.Mended)], Token));
        await Ask<AuditDeliveries>(q => q.RunAsync(Token));
        await Ask<PostMorningReport>(q => q.RunAsync(Token));
        await Ask<AdoptCard>(q => q.RunAsync(PlacementId.New(CoreClock.Monday), "19:a", "m1", Token));
        await Ask<StageCards>(q => q.ForDepartmentAsync(Id, Green, Token));
        await Ask<StageCards>(q => q.ShowNeedAsync(Id, "19:a", Green, Audience.Department, CardLanguage.German, Token));
        await Ask<StageCards>(q => q.WelcomeAsync("19:a", NoticeKind.WelcomeChannel, CardLanguage.German, Token));
        await Ask<StageCards>(q => q.NeedChangedAsync(Id, Token));
        await Ask<StageCards>(q => q.ForReporterAsync(Id, "a:1", PlacementId.New(CoreClock.Monday), CardLanguage.German, Token));
        await Ask<ReportNeed>(q => q.RunAsync(Report(), Reporter, null, new ReportOrigin("a:1", null, CardLanguage.German), Token));
        await Ask<AcknowledgeNeed>(q => q.RunAsync(Id, new Clicker("p", "29:p", "P", "19:a"), Token));
        await Ask<MoveNeed>(q => q.CheckAsync(Id, EntryKind.Accepted, new Clicker("p", "29:p", "P", "19:a"), Token));
        await Ask<MoveNeed>(q => q.IsInTriageAsync(Id, Token));
        await Ask<NeedHistoryQuery>(q => q.GetAsync(Id, new NeedReader(Audience.Department, null, []), Token));
        await Ask<NeedHistoryQuery>(q => q.SinceAsync(Id, 1, new NeedReader(Audience.Department, null, []), Token));
        await Ask<PlacementViewQuery>(q => q.GetAsync(CardPlacement.OfNeedIn(PlacementId.New(CoreClock.Monday), "1", "a:1", Audience.Coordination, CardLanguage.German, CoreClock.Monday), Token));
        await Ask<SimilarNeedsQuery>(q => q.FindAsync(Report(), Token));
        await Ask<SimilarNeedsQuery>(q => q.FindAsync(Report(theme: null), Token));
        await Ask<ReportersQuery>(q => q.MergedIntoAsync(Id, Token));
        await Ask<ReporterPlaceQuery>(q => q.FindAsync(new NeedReporter(Id, "p", "north", "x", CoreClock.Monday), Token));
        await Ask<FollowMerge>(q => q.GoesOnAsync(Id, Token));
        await Ask<SuggestMerge>(q => q.RefreshAsync(Id, Token));
        await Ask<RoutingQuery>(q => q.RouteAsync(Play, North, Token));
        await Ask<DecideRule>(q => q.RunAsync(Guid.NewGuid(), RuleChangeState.Approved, CoreWorld.OfficePerson, "x", Token));
        await Ask<CheckHistories>(q => q.RunAsync(Token));
        await Ask<CommitTurn>(q => q.IsDoneAsync("key", Token));
        await Ask<ForgetTurns>(q => q.RunAsync(Token));
        await Ask<FreeClaims>(q => q.RunAsync(Token));
        await Ask<DeliverCards>(q => q.RunAsync(Token));

        async Task Ask<T>(Func<T, Task> question)
            where T : notnull
        {
            await using var scope = services.CreateAsyncScope();
            await question(scope.ServiceProvider.GetRequiredService<T>());
            Assert.True(server.Asked > asked, $"{typeof(T).Name} asked nothing");
            asked = server.Asked;
        }
    }

    /// <summary>Answers every question as an empty database does.</summary>
    private sealed class EmptyServer : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public int Asked { get; private set; }

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText).CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(InterceptionResult<int>.SuppressWithResult(0));
        }

        private static DataTable Answer(string sql)
        {
            var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
            if (sql.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) && !sql.Contains("GROUP BY", StringComparison.Ordinal))
                Row(typeof(int), 0);
            else if (sql.StartsWith("SELECT CASE", StringComparison.Ordinal))
                Row(typeof(bool), false);
            else if (sql.StartsWith("SELECT MAX(", StringComparison.Ordinal))
                Row(typeof(long), DBNull.Value);
            else
                table.Columns.AddRange([.. Enumerable.Range(0, 50).Select(i => new DataColumn($"c{i}", typeof(object)))]);
            return table;

            void Row(Type type, object value)
            {
                table.Columns.Add("value", type);
                table.Rows.Add(value);
            }
        }
    }
}
