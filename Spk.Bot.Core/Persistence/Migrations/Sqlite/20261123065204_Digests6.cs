using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Digests6 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MarkedFor",
                table: "Needs",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DueAt",
                table: "Digests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "Digests",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsMissed",
                table: "Digests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "MeetingStart",
                table: "Digests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "Digests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "Digests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "Digests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Outcomes",
                columns: table => new
                {
                    DigestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitteeKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcomes", x => new { x.DigestId, x.NeedId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Outcomes_Digests_DigestId",
                        column: x => x.DigestId,
                        principalTable: "Digests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Previews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitteeKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CycleKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Previews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Omissions",
                columns: table => new
                {
                    PreviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Omissions", x => new { x.PreviewId, x.NeedId });
                    table.ForeignKey(
                        name: "FK_Omissions_Previews_PreviewId",
                        column: x => x.PreviewId,
                        principalTable: "Previews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_MarkedFor",
                table: "Needs",
                column: "MarkedFor");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_At",
                table: "Entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Digests_CommitteeKey_Year_Sequence",
                table: "Digests",
                columns: new[] { "CommitteeKey", "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Digests_MeetingId",
                table: "Digests",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_CommitteeKey_Outcome",
                table: "Outcomes",
                columns: new[] { "CommitteeKey", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_NeedId_At",
                table: "Outcomes",
                columns: new[] { "NeedId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Previews_CommitteeKey_CycleKey",
                table: "Previews",
                columns: new[] { "CommitteeKey", "CycleKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Omissions");

            migrationBuilder.DropTable(
                name: "Outcomes");

            migrationBuilder.DropTable(
                name: "Previews");

            migrationBuilder.DropIndex(
                name: "IX_Needs_MarkedFor",
                table: "Needs");

            migrationBuilder.DropIndex(
                name: "IX_Entries_At",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Digests_CommitteeKey_Year_Sequence",
                table: "Digests");

            migrationBuilder.DropIndex(
                name: "IX_Digests_MeetingId",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "MarkedFor",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "IsMissed",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "MeetingStart",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Digests");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "Digests");
        }
    }
}
