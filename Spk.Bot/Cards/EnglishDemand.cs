namespace Spk.Bot.Cards;

internal sealed class EnglishDemand : DemandTexts
{
    public static readonly EnglishDemand Instance = new();

    public override string MaybeReported => "Perhaps reported already";
    public override string MaybeReportedHint => "Is it the same need? Then join it: your report is kept, and you hear what becomes of it. Otherwise just send.";
    public override string Join(string number) => $"Join {number}";
    public override string EndedHint => "Closed already. If the problem persists, please send your report.";
    public override string ReportedByMany(int organisations) => $"reported by {organisations} coordinations";
    public override string GoesOnAs(string number) => $"Merged: this need goes on as {number}.";
    public override string SimilarHeading(string number) => $"Needs similar to {number}";
    public override string SimilarHint => "Is it the same need? Then merge the two: one goes on, everybody who reported hears of it, and it can be undone.";
    public override string NothingSimilar => "There is no similar open need right now.";
    public override string MergedHeading(string number) => $"{number} is merged";
    public override string Merge(string number) => $"Merge with {number}";
    public override string Unmerge => "Undo the merging";
    public override string Reason => "Reason (one sentence)";
    public override string ReasonMissing => "Please give a short reason.";
    public override string SameDemand => "It is the same need.";
    public override string OtherDemand => "It is another need after all.";
    public override string HasChanged => "Something had changed here meanwhile. Nothing was recorded. This is how it stands now.";
}
