using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharedDemand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    NeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RegionId = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.NeedId);
                });

            migrationBuilder.CreateTable(
                name: "RuleChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RegionId = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    EvidenceIds = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleChanges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_MergedInto",
                table: "Needs",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Theme_From_To_ProposalId",
                table: "Corrections",
                columns: new[] { "Theme", "From", "To", "ProposalId" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleChanges_RuleId",
                table: "RuleChanges",
                column: "RuleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleChanges_Theme_State",
                table: "RuleChanges",
                columns: new[] { "Theme", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "RuleChanges");

            migrationBuilder.DropIndex(
                name: "IX_Needs_MergedInto",
                table: "Needs");
        }
    }
}
