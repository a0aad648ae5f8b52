using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Needs;

public sealed class PersonalDataScanTests
{
    [Fact]
    public void Find_InATable_SeesWhatPeopleWrite() => Table.Check(
        """
        In der Weserstraße fehlt ein Zebrastreifen. ->
        Bitte an rita.reuter@example.org antworten -> EmailAddress
        Kontakt: MAX@Sub.Example.co.uk, danke -> EmailAddress
        jürgen@müller.de -> EmailAddress
        @Jugendamt bitte prüfen ->
        5 Bänke @ Hermannplatz ->
        Tel. 030 90239-1234 -> PhoneNumber
        030/12345678 -> PhoneNumber
        (030) 123456 -> PhoneNumber
        (030) 12 34 56 78 -> PhoneNumber
        +49 30 1234567 -> PhoneNumber
        +49 (0)30 1234567 -> PhoneNumber
        0049 176 12345678 -> PhoneNumber
        0176-12345678 -> PhoneNumber
        017612345678 -> PhoneNumber
        12043 Berlin, Karl-Marx-Straße 83 ->
        am 01.02.2026 um 09:30 Uhr ->
        SPK-2026-00042 ->
        Drucksache 0386/XXI ->
        Region 083009 ->
        2020-2026 ->
        DE89 3704 0044 0532 0130 00 -> BankAccount
        DE89370400440532013000 -> BankAccount
        iban de89 3704 0044 0532 0130 00 bitte -> BankAccount
        DE89 3704 0044 0532 0130 00 oder 030 1234567 -> PhoneNumber, BankAccount
        a@b.de und 0176 12345678 -> EmailAddress, PhoneNumber
        """,
        26,
        text => string.Join(", ", PersonalDataScan.Find(text)));

    [Fact]
    public void Find_InSeveralTexts_NamesEachKindOnce() =>
        Assert.Equal([PersonalDataKind.EmailAddress, PersonalDataKind.PhoneNumber], PersonalDataScan.Find("a@b.de", "c@d.de", "030 1234567"));

    [Fact]
    public void Find_InLongHostileTexts_IsQuick()
    {
        // Each regex is given 200 ms; none may need a fraction of it.
        foreach (var unit in new[] { "a", "0", "a.", "0 ", "1-", "DE89 3704 ", "a@", "+49(0)" })
            PersonalDataScan.Find(string.Concat(Enumerable.Repeat(unit, 4000 / unit.Length)));
    }

    [Fact]
    public void Find_InAnyText_DoesNotThrow() => Prop.ForAll<string>(text => PersonalDataScan.Find(text ?? "").Count <= 3).QuickCheckThrowOnFailure();
}
