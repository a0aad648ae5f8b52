using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Credentials;

/// <summary>Tells the OE SPK in time that the bot's credential ends, once per step.</summary>
public sealed class AnnounceCredentials(ICredentialBook book, StageCards cards, CommitTurn commit, BusinessCalendar calendar, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (CredentialPlan.Due(book.InUse(), clock.GetUtcNow(), calendar) is not { } step)
            return;
        var kind = step.Kind == CredentialKind.Certificate ? NoticeKind.CertificateEnds : NoticeKind.SecretEnds;
        await cards.TellOfficeAsync(step.Subject, NoticeView.Of(kind, step.ExpiresOn.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)), cancellationToken);
        await commit.RunAsync(null, cancellationToken);
    }
}
