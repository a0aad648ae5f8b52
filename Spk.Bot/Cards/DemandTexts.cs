namespace Spk.Bot.Cards;

/// <summary>Words about shared demand, in one language.</summary>
internal abstract class DemandTexts
{
    public abstract string MaybeReported { get; }
    public abstract string MaybeReportedHint { get; }
    public abstract string Join(string number);
    public abstract string EndedHint { get; }
    public abstract string ReportedByMany(int organisations);
    public abstract string GoesOnAs(string number);
    public abstract string SimilarHeading(string number);
    public abstract string SimilarHint { get; }
    public abstract string NothingSimilar { get; }
    public abstract string MergedHeading(string number);
    public abstract string Merge(string number);
    public abstract string Unmerge { get; }
    public abstract string Reason { get; }
    public abstract string ReasonMissing { get; }
    public abstract string SameDemand { get; }
    public abstract string OtherDemand { get; }
    public abstract string HasChanged { get; }
}
