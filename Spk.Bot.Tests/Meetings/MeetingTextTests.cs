using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Tests.Meetings;

public sealed class MeetingTextTests
{
    [Theory]
    [InlineData("Sozialausschuss - fällt aus", true)]
    [InlineData("Sozialausschuss (FÄLLT LEIDER AUS!)", true)]
    [InlineData("Abgesagt: 3. Sitzung", true)]
    [InlineData("3. Sitzung entfällt", true)]
    [InlineData("Die Sitzung findet nicht statt", true)]
    [InlineData("Sitzung faellt aus", true)]
    [InlineData("Die Sitzung fällt nicht aus", false)]
    [InlineData("Sitzung des Ausschusses aus aktuellem Anlass", false)]
    [InlineData("nicht abgesagt", false)]
    [InlineData(null, false)]
    public void SaysCancelled_InAnyWording_IsRecognised(string? text, bool expected) => Assert.Equal(expected, MeetingText.SaysCancelled(text));

    [Theory]
    [InlineData("Sitzung verschoben auf den 12.03.", true)]
    [InlineData("Sitzung in die Schule verlegt", false)]
    public void SaysMoved_OfTimeNotRoom_IsRecognised(string text, bool expected) => Assert.Equal(expected, MeetingText.SaysMoved(text));

    [Theory]
    [InlineData("Sitzung der Fraktion Blau", true)]
    [InlineData("Fraktionssitzung", true)]
    [InlineData("SPD-Fraktion", true)]
    [InlineData("Sozialausschuss", false)]
    public void SaysParliamentaryGroup_InAnyForm_IsRecognised(string text, bool expected) => Assert.Equal(expected, MeetingText.SaysParliamentaryGroup(text));

    [Theory]
    [InlineData("  12.\t öffentliche\r\nSitzung ", "12. öffentliche Sitzung")]
    [InlineData("a\u202Eb\u0007c", "ab c")]
    [InlineData(" \n ", null)]
    [InlineData(null, null)]
    public void Clean_ControlAndFormatCharacters_AreGone(string? text, string? expected) => Assert.Equal(expected, MeetingText.Clean(text, 100));

    [Theory]
    [InlineData("abcdef", "abcd")]
    [InlineData("abc😀", "abc")]
    public void Clean_WhenTooLong_CutsBetweenCharacters(string text, string expected) => Assert.Equal(expected, MeetingText.Clean(text, 4));
}
