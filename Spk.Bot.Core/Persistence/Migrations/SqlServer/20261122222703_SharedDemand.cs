using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
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
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    RegionId = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    From = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.NeedId);
                });

            migrationBuilder.CreateTable(
                name: "RuleChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    From = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    To = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    RegionId = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    EvidenceIds = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ProposedAt = table.Column<long>(type: "bigint", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                unique: true,
                filter: "[RuleId] IS NOT NULL");

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
