using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Meetings6 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ListedAt",
                table: "Meetings",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ListedIn",
                table: "Meetings",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MissingSince",
                table: "Meetings",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Meetings",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FeedPages",
                columns: table => new
                {
                    Feed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ETag = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LastModified = table.Column<long>(type: "bigint", nullable: true),
                    Next = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Ids = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedPages", x => new { x.Feed, x.Address });
                });

            migrationBuilder.CreateTable(
                name: "FeedStates",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    LastAttempt = table.Column<long>(type: "bigint", nullable: true),
                    LastSuccess = table.Column<long>(type: "bigint", nullable: true),
                    LastFull = table.Column<long>(type: "bigint", nullable: true),
                    ReadUntil = table.Column<long>(type: "bigint", nullable: true),
                    FailingSince = table.Column<long>(type: "bigint", nullable: true),
                    Fault = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true),
                    RetryAt = table.Column<long>(type: "bigint", nullable: true),
                    Token = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Cursor = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Began = table.Column<long>(type: "bigint", nullable: true),
                    IsFull = table.Column<bool>(type: "bit", nullable: false),
                    IsWhole = table.Column<bool>(type: "bit", nullable: false),
                    IsUnderWay = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedStates", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "MeetingEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    To = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingEntries_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingEntries_MeetingId_Version_Kind",
                table: "MeetingEntries",
                columns: new[] { "MeetingId", "Version", "Kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedPages");

            migrationBuilder.DropTable(
                name: "FeedStates");

            migrationBuilder.DropTable(
                name: "MeetingEntries");

            migrationBuilder.DropColumn(
                name: "ListedAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "ListedIn",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "MissingSince",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Meetings");
        }
    }
}
