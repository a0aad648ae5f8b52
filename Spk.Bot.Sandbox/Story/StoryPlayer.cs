namespace Spk.Bot.Sandbox.Story;

/// <summary>Plays the steps in order and prints a line for each; stops at the first that breaks.</summary>
public static class StoryPlayer
{
    /// <summary>0 when every step came true, 1 otherwise: the exit code of <c>--headless</c>.</summary>
    public static async Task<int> PlayAsync(IReadOnlyList<StoryStep> steps, StoryStage stage, TextWriter output, CancellationToken ct = default)
    {
        foreach (var (index, step) in steps.Index())
        {
            try
            {
                await output.WriteLineAsync($"{index + 1,2}. {step.Title}: {await step.PlayAsync(stage, ct)}");
            }
            catch (Exception exception) when (exception is TimeoutException or StoryBrokenException)
            {
                await output.WriteLineAsync($"{index + 1,2}. {step.Title}: NICHT EINGETRETEN. {exception.Message}");
                return 1;
            }
        }
        return 0;
    }
}
