using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Support;

/// <summary>Lives in the bot's process, listens to what EF Core and HttpClient tell of themselves, and kills the process at the point.</summary>
internal sealed class CrashTrigger(CrashPoint point) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConditionalWeakTable<DbContext, List<CrashMoment>> saving = [];
    private int met;

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.EntityFrameworkCore" or "HttpHandlerDiagnosticListener")
            value.Subscribe(this);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "Microsoft.EntityFrameworkCore.Update.SaveChangesStarting", Value: DbContextEventData { Context: { } context } })
            OnSaving(context);
        else if (value is { Key: "Microsoft.EntityFrameworkCore.Update.SaveChangesCompleted", Value: DbContextEventData { Context: { } saved } })
            OnSaved(saved);
        else if (value is { Key: "System.Net.Http.HttpRequestOut.Start", Value: { } sending } && IsOurs(sending))
            Meet(CrashMoment.ClaimedBeforeTheSend);
        else if (value is { Key: "System.Net.Http.HttpRequestOut.Stop", Value: { } sent } && IsOurs(sent))
            Meet(CrashMoment.SentBeforeTheAnswerIsRead);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void OnSaving(DbContext context)
    {
        List<CrashMoment> after = [];
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (IsSubject(entry))
            {
                Meet(CrashMoment.BeforeTheSave);
                after.Add(CrashMoment.AfterTheSaveBeforeTheAnswer);
            }
            else if (entry is { State: EntityState.Modified, Entity: CardPlacement { Kind: PlacementKind.Need or PlacementKind.Digest } placement } && placement.RootConversationId == point.Conversation)
            {
                var before = entry.OriginalValues.GetValue<PlacementState>(nameof(CardPlacement.State));
                if (before != PlacementState.Sending && placement.State == PlacementState.Sending)
                {
                    Meet(CrashMoment.BeforeTheClaim);
                }
                else if (before == PlacementState.Sending && placement.State != PlacementState.Sending)
                {
                    Meet(CrashMoment.AnsweredBeforeTheResultIsSaved);
                    after.Add(CrashMoment.AfterTheResultIsSaved);
                }
            }
        }

        saving.AddOrUpdate(context, after);
    }

    private void OnSaved(DbContext context)
    {
        if (saving.TryGetValue(context, out var moments))
            moments.ForEach(Meet);
    }

    private bool IsSubject(EntityEntry entry) => entry.State == EntityState.Added && point.Subject switch
    {
        CrashSubject.Report or CrashSubject.Receipt => entry.Entity is Need,
        CrashSubject.Acknowledgement => entry.Entity is Entry { Kind: EntryKind.Acknowledged },
        CrashSubject.Digest => entry.Entity is Digest { Kind: DigestKind.BeforeMeeting },
        _ => false,
    };

    /// <summary>The payload is an anonymous type of the framework with the request in it.</summary>
    private bool IsOurs(object payload) =>
        payload.GetType().GetProperty("Request")?.GetValue(payload) is HttpRequestMessage { RequestUri: { } uri } request
        && request.Method == (point.Subject is CrashSubject.Report or CrashSubject.Digest ? HttpMethod.Post : HttpMethod.Put)
        && Uri.UnescapeDataString(uri.AbsolutePath).Contains(point.Conversation, StringComparison.Ordinal);

    private void Meet(CrashMoment moment)
    {
        if (moment != point.Moment || Interlocked.Increment(ref met) != point.Nth)
            return;
        Console.Error.WriteLine(point.LastWords);
        using var self = Process.GetCurrentProcess();
        self.Kill();
        new ManualResetEvent(initialState: false).WaitOne();
    }
}
