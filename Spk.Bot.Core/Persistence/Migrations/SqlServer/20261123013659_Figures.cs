using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AcknowledgedIn",
                table: "Responsibilities",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnsweredIn",
                table: "Responsibilities",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExternalSince",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EndedAs",
                table: "Needs",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "Needs",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Scope = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => new { x.PersonId, x.Scope });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_PromisedFor",
                table: "Responsibilities",
                column: "PromisedFor");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_EndedAt",
                table: "Needs",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_RegionId_EndedAt",
                table: "Needs",
                columns: new[] { "RegionId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_RegionId_ReportedAt",
                table: "Needs",
                columns: new[] { "RegionId", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_At",
                table: "Questions",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropIndex(
                name: "IX_Responsibilities_PromisedFor",
                table: "Responsibilities");

            migrationBuilder.DropIndex(
                name: "IX_Needs_EndedAt",
                table: "Needs");

            migrationBuilder.DropIndex(
                name: "IX_Needs_RegionId_EndedAt",
                table: "Needs");

            migrationBuilder.DropIndex(
                name: "IX_Needs_RegionId_ReportedAt",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "AcknowledgedIn",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "AnsweredIn",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "ExternalSince",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "EndedAs",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Needs");
        }
    }
}
