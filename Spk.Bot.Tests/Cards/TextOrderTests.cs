namespace Spk.Bot.Tests.Cards;

/// <summary>Two cards as a screen reader says them.</summary>
public sealed class TextOrderTests
{
    [Fact]
    public void NeedCard_WhenReadAloud_SaysWhatWhereSinceWhenAndWhoseTurn() => Assert.Equal(
        [
            "# Bedarf SPK-2026-00042",
            "Zebrastreifen an der Weserstraße fehlt",
            "! Überfällig: noch nicht zur Kenntnis genommen",
            "In der Weserstraße fehlt an der Ecke Fuldastraße ein Zebrastreifen.",
            "Morgens queren dort viele Kinder auf dem Weg zur Schule. Autos halten selten, obwohl Tempo 30 gilt.",
            "Gewünscht: ein Zebrastreifen oder eine Gehwegvorstreckung.",
            "Region", "Reuterstraße · Reuterkiez",
            "Ort", "Weserstraße Ecke Fuldastraße",
            "Thema", "Verkehr und Straßenraum",
            "Dringlichkeit", "hoch",
            "Gemeldet von", "Stadtteilkoordination Reuterstraße",
            "Gemeldet am", "Fr, 06.11.2026, 23:59 Uhr – vor 16 Tagen",
            "Frist", "überfällig seit 9 Tagen (zur Kenntnis bis Fr, 13.11.2026)",
            "# Zuständig",
            "! Straßen- und Grünflächenamt (federführend): noch nicht zur Kenntnis genommen, überfällig",
            "! Umwelt- und Naturschutzamt: noch nicht zur Kenntnis genommen, überfällig",
            "[Zur Kenntnis nehmen]",
            "[Zuständigkeit übernehmen]",
            "[Abgeben]",
            "[Warum bei uns?]",
            "[Mehr]",
            "[Aktualisieren]",
        ],
        CardSamples.Named("need-department-overdue").Render().Card.ReadAloud());

    [Fact]
    public void RegionStatusCard_WhenReadAloud_SaysEachFigureWithItsWord() => Assert.Equal(
        [
            "# Gropiusstadt",
            "Gropiusstadt-Nord, Gropiusstadt-Süd · Stand: So, 22.11.2026, 15:04 Uhr",
            "12", "offen", "2", "überfällig", "5", "ohne Kenntnisnahme", "4", "neu in 30 Tagen",
            "Extern offen: 3 · mit zugesagtem Tag: 2",
            "# Je Amt",
            "Amt | offen",
            "Straßen- und Grünflächenamt | 6",
            "Jugendamt | 3",
            "Ordnungsamt | 2",
            "Sozialraumorientierte Planungskoordination | 1",
            "! Überfällig: SGA 1, JA 1",
            "Offene zeigen: SGA · JA · OA · OE SPK",
            "# Je Bezirksregion",
            "Region | offen | überfällig",
            "Gropiusstadt-Nord | 8 | 2",
            "Gropiusstadt-Süd | 4 | 0",
            "# Am längsten offen",
            "SPK-2026-00001  Spielplatz Böhmische Straße ohne Schatten", "○ noch nicht zur Kenntnis genommen · SGA · Neuköllner Mitte/Zentrum · vor 1 Tag",
            "SPK-2026-00002  Müll am Kanal", "! überfällig · SGA · Reuterstraße · vor 2 Tagen",
            "SPK-2026-00003  Jugendclub schließt um 18 Uhr", "◇ zu klären · Neuköllner Mitte/Zentrum · vor 3 Tagen",
            "SPK-2026-00004  Bänke für ältere Menschen in der Karl-Marx-Straße fehlen, und die wenigen vorhandenen sind seit dem Frühjahr beschädigt…",
            "○ noch nicht zur Kenntnis genommen · SGA · Reuterstraße · vor 4 Tagen",
            "SPK-2026-00005  Zebrastreifen an der Weserstraße fehlt", "○ noch nicht zur Kenntnis genommen · SGA · Neuköllner Mitte/Zentrum · vor 5 Tagen",
            "# Quartal 3/2026",
            "Region | gemeldet | gelöst",
            "Gropiusstadt-Nord | 30 | 15",
            "Gropiusstadt-Süd | 5 | < 5",
            "Anzahlen sind auf Fünfer abgerundet. Ein Strich heißt: zu wenige Fälle.",
            "# Nächste Sitzung",
            "Di, 24.11.2026, 17:00 Uhr", "Ausschuss für Straßen, Grünflächen, Ordnung, Umwelt- und Naturschutz", "41. öffentliche Sitzung · BVV-Saal, Raum A 203",
            "[Überfällige zeigen]",
            "[Offene zeigen]", "[Noch nicht zur Kenntnis genommen]", "[Extern offene zeigen]", "[Zugesagte zeigen]",
        ],
        CardSamples.Named("status-region").Render().Card.ReadAloud());
}
