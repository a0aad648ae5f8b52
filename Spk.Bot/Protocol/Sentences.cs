namespace Spk.Bot.Protocol;

/// <summary>The sentences that this room itself says to a person.</summary>
internal static class Sentences
{
    public static string Failed(string language) => language == "en"
        ? "That did not work just now. Please try again in a moment."
        : "Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal.";

    public static string TooMany(string language) => language == "en"
        ? "That was a lot at once. Please try again in a moment."
        : "Das waren sehr viele Anfragen auf einmal. Bitte versuchen Sie es gleich noch einmal.";

    public static string UnknownAction(string language) => language == "en"
        ? "This button is not supported."
        : "Diese Schaltfläche wird nicht unterstützt.";
}
