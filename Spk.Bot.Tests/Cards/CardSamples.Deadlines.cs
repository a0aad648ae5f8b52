using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static ReminderLine Reminder(int i, DeadlineKind kind, DeadlineStage stage, Recipient recipient = Recipient.Department) => new(
        $"SPK-2026-{i + 10:00000}", Titles[Math.Abs(i) % Titles.Length], recipient == Recipient.Office ? null : "Straßen- und Grünflächenamt", kind, stage, recipient, Today.AddDays(-i), Today.AddDays(-7 - i), Today.AddDays(-i));

    private static ReminderView Reminders(params ReminderLine[] lines) => new(Today, lines, lines.Length);

    private static IEnumerable<CardSample> Deadlines()
    {
        var solved = Reminder(7, DeadlineKind.Solved, DeadlineStage.Due, Recipient.Reporter);
        return
        [
            new("reminders-one", Reminders(Reminder(1, DeadlineKind.Acknowledge, DeadlineStage.Overdue))),
            new("reminders-many", Reminders(
            [
                Reminder(9, DeadlineKind.Acknowledge, DeadlineStage.Overdue), Reminder(3, DeadlineKind.Interim, DeadlineStage.Overdue), Reminder(1, DeadlineKind.Promise, DeadlineStage.Overdue),
                Reminder(0, DeadlineKind.Acknowledge, DeadlineStage.Due), Reminder(0, DeadlineKind.Interim, DeadlineStage.Due), Reminder(-1, DeadlineKind.Acknowledge, DeadlineStage.Soon),
                Reminder(-1, DeadlineKind.Promise, DeadlineStage.Soon), Reminder(0, DeadlineKind.FollowUp, DeadlineStage.Due), Reminder(0, DeadlineKind.Silence, DeadlineStage.Due),
                Reminder(0, DeadlineKind.Resubmission, DeadlineStage.Due),
            ]) with { Total = 34 }),
            new("reminders-office", Reminders(
                Reminder(12, DeadlineKind.Interim, DeadlineStage.District, Recipient.DistrictCoordination), Reminder(9, DeadlineKind.Promise, DeadlineStage.District, Recipient.DistrictCoordination),
                Reminder(9, DeadlineKind.Acknowledge, DeadlineStage.Regional, Recipient.RegionalCoordination), Reminder(8, DeadlineKind.Decision, DeadlineStage.District, Recipient.DistrictCoordination),
                Reminder(2, DeadlineKind.Decision, DeadlineStage.Overdue, Recipient.Office), Reminder(0, DeadlineKind.Decision, DeadlineStage.Due, Recipient.Office),
                Reminder(-1, DeadlineKind.Decision, DeadlineStage.Soon, Recipient.Office))),
            new("reminders-coordination", Reminders(
                solved, solved with { Number = "SPK-2026-00008", Answer = SolvedAnswer.Yes }, solved with { Number = "SPK-2026-00009", Answer = SolvedAnswer.No },
                Reminder(4, DeadlineKind.Reply, DeadlineStage.Due, Recipient.Reporter))),
            new("reminders-solved", Reminders(solved)),
            new("solved-open", new SolvedView(solved, ReasonMissing: false)),
            new("solved-reason-missing", new SolvedView(solved, ReasonMissing: true)),
            new("solved-yes", new SolvedView(solved with { Answer = SolvedAnswer.Yes }, ReasonMissing: false)),
            new("due-none", new DueView("SPK-2026-00042", [], null, Now)),
            new("due-pauses", new DueView(
                "SPK-2026-00042",
                [
                    new DueExplanation(
                        DeadlineKind.Acknowledge, "Straßen- und Grünflächenamt", new(2026, 12, 16), new(2027, 1, 4), new(2026, 12, 1), new(2027, 1, 11), DueUnit.BusinessDays, 5, "Verkehr und Straßenraum", Urgency.High,
                        [new(2026, 12, 17), new(2026, 12, 18), new(2026, 12, 29), new(2026, 12, 30), new(2027, 1, 4)],
                        [
                            new(new(2026, 12, 19), null, false), new(new(2026, 12, 20), null, false), new(new(2026, 12, 21), null, true), new(new(2026, 12, 22), null, true), new(new(2026, 12, 23), null, true),
                            new(new(2026, 12, 24), "Heiligabend", false), new(new(2026, 12, 25), "1. Weihnachtstag", false), new(new(2026, 12, 26), "2. Weihnachtstag", false), new(new(2026, 12, 27), null, false),
                            new(new(2026, 12, 28), null, true), new(new(2026, 12, 31), "Silvester", false), new(new(2027, 1, 1), "Neujahr", false), new(new(2027, 1, 2), null, false), new(new(2027, 1, 3), null, false),
                        ],
                        [new DuePause(Berlin(2026, 12, 18, 9, 0), Berlin(2026, 12, 28, 14, 0), "Jugendamt", "Welche Rutsche ist gemeint?"), new DuePause(Berlin(2026, 12, 2, 9, 0), Berlin(2026, 12, 16, 14, 0), null, null)]),
                    new DueExplanation(DeadlineKind.Interim, "Straßen- und Grünflächenamt", new(2026, 12, 16), new(2027, 1, 18), null, new(2027, 1, 25), DueUnit.Months, 1, null, null, [], [], []),
                    new DueExplanation(DeadlineKind.Promise, "Ordnungsamt", new(2026, 12, 16), new(2027, 1, 18), null, null, DueUnit.Named, 0, null, null, [], [], []),
                    .. Enum.GetValues<DeadlineKind>().Skip(3).Select(k => new DueExplanation(k, null, new(2026, 12, 16), new(2027, 1, 18), null, null, DueUnit.BusinessDays, 10, null, Urgency.Low, [], [], [])),
                ],
                new NextStepView(DeadlineKind.Acknowledge, DeadlineStage.Soon, Recipient.Department, "Jugendamt", Berlin(2026, 12, 30, 8, 0)),
                Now)),
        ];
    }
}
