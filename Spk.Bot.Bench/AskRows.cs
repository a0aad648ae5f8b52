using System.Globalization;
using Microsoft.Data.Sqlite;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Search;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Bench;

/// <summary>Needs of ten years as rows, as the use cases would have left them as far as questions read them: 97 of 100 completed, a lead and often another Amt each. Histories are left out.</summary>
internal static class AskRows
{
    private const double Open = 0.03;
    private static readonly string[] Things = ["Spielplatz", "Beleuchtung", "Sperrmüll", "Zebrastreifen", "Jugendclub", "Parkbank", "Radweg", "Straßenbaum", "Kinderspielplatz", "Bücherei", "Laterne", "Haltestelle", "Grünanlage", "Schulweg", "Kita"];
    private static readonly string[] Faults = ["fehlt", "ist gesperrt", "ist beschädigt", "wird gebraucht", "ist zu dunkel", "ist überfüllt", "ist nicht barrierefrei"];
    private static readonly string[] Places = ["an der Grundschule", "vor dem Supermarkt", "am U-Bahnhof", "gegenüber der Kirche", "hinter dem Rathaus", "an der Kreuzung"];

    /// <returns>How many rows the search has.</returns>
    public static async Task<long> FillAsync(string file, District district, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=FILE; BEGIN; CREATE TEMP TABLE W (Stem TEXT, Rank INTEGER, NeedId INTEGER);", cancellationToken);
        var random = new Random(1);
        var needs = Insert(connection, "Needs", ["Id", "Title", "Description", "RegionId", "Theme", "Urgency", "ReportedBy", "ReporterId", "ReportedAt", "ReportKey", "RuleVersion", "Status", "Lead", "Refusals", "Disagreements", "Version", "EndedAt", "EndedAs", "IsIndexed", "ReckonedBy"]);
        var shares = Insert(connection, "Responsibilities", ["NeedId", "Department", "IsLead", "Status", "Progress", "ClockFrom", "AcknowledgedAt", "AcknowledgedIn", "AnsweredIn", "AcknowledgeBy", "PromisedFor", "ExternalSince", "CompletedAt", "CompletedAs"]);
        var words = Insert(connection, "W", ["Stem", "Rank", "NeedId"]);
        var departments = district.Departments.Select(d => d.Key).ToList();
        var (sequence, year) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var at = now.AddDays(-3652.0 * (count - i) / count);
            sequence = at.Year == year ? sequence + 1 : 1;
            year = at.Year;
            var id = NeedId.Of(year, sequence).Value;
            var age = (now - at).TotalDays;
            var isOpen = random.NextDouble() < (age < 60 ? 0.6 : Open * 0.7);
            var status = !isOpen ? NeedStatus.Completed : age < 20 && random.Next(2) == 0 ? NeedStatus.Delivered : (NeedStatus)random.Next(2, 6);
            var end = isOpen ? (DateTimeOffset?)null : at.AddDays(Math.Min(age, random.NextDouble() * 55));
            var theme = district.Themes[random.Next(district.Themes.Count)];
            var region = district.Regions[random.Next(10)];
            var title = $"{Pick(Things)} {Pick(Faults)}";
            var text = $"{Pick(Places)}: {Pick(Things)} {Pick(Faults)}, die Nachbarschaft wünscht sich Abhilfe. Kennwort{random.Next(count / 10)}";
            await AddAsync(needs, [id, title, text, region.Id, theme.Key, 1, "STK", "p", at.UtcTicks, $"k{i}", 1, (int)status, departments[i % departments.Count], 0, 0, 3, end?.UtcTicks, isOpen ? null : random.Next(4), true, "x"], cancellationToken);
            for (var part = 0; part < (i % 3 == 0 ? 2 : 1); part++)
            {
                var days = random.Next(0, 15);
                var isSilent = status == NeedStatus.Delivered;
                await AddAsync(
                    shares,
                    [id, departments[(i + part) % departments.Count], part == 0, (int)status, (int)status, at.UtcTicks, isSilent ? null : at.AddDays(days).UtcTicks, isSilent ? null : days, isOpen ? null : days + random.Next(30),
                     isSilent ? Day(at.AddDays(7)) : null, isOpen && random.Next(10) == 0 ? Day(now.AddDays(random.Next(-20, 40))) : null, status == NeedStatus.ExternallyOpen ? at.AddDays(days).UtcTicks : null, end?.UtcTicks, isOpen ? null : 0],
                    cancellationToken);
            }

            var inTitle = SearchWords.OfText(title);
            foreach (var stem in inTitle)
                await AddAsync(words, [stem, 0, id], cancellationToken);
            foreach (var stem in SearchWords.OfText(text, region.Name, theme.Name).Where(s => !inTitle.Contains(s)))
                await AddAsync(words, [stem, 1, id], cancellationToken);
        }

        await RunAsync(connection, "INSERT INTO NeedWords SELECT Stem, Rank, NeedId FROM W ORDER BY 1, 2, 3; COMMIT;", cancellationToken);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT COUNT(*) FROM W";
        return (long)(await ask.ExecuteScalarAsync(cancellationToken))!;

        string Pick(string[] among) => among[random.Next(among.Length)];
    }

    private static string Day(DateTimeOffset at) => BerlinTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, string[] columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        return command;
    }

    private static Task<int> AddAsync(SqliteCommand command, object?[] values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteNonQueryAsync(cancellationToken);
    }
}
