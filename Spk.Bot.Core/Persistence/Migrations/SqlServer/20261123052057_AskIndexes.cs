using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AskIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_NeedId_Department_Status_IsLead_AcknowledgeBy_AcknowledgedIn_AnsweredIn",
                table: "Responsibilities",
                columns: new[] { "NeedId", "Department", "Status", "IsLead", "AcknowledgeBy", "AcknowledgedIn", "AnsweredIn" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Status_RegionId_Lead_Theme_ReportedAt_DecideBy",
                table: "Needs",
                columns: new[] { "Status", "RegionId", "Lead", "Theme", "ReportedAt", "DecideBy" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Responsibilities_NeedId_Department_Status_IsLead_AcknowledgeBy_AcknowledgedIn_AnsweredIn",
                table: "Responsibilities");

            migrationBuilder.DropIndex(
                name: "IX_Needs_Status_RegionId_Lead_Theme_ReportedAt_DecideBy",
                table: "Needs");
        }
    }
}
