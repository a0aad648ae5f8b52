using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsIndexed",
                table: "Needs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Its key is the whole row: kept once, in the key's order.
            migrationBuilder.Sql(
                """CREATE TABLE "NeedWords" ("Stem" TEXT NOT NULL, "Rank" INTEGER NOT NULL, "NeedId" INTEGER NOT NULL, CONSTRAINT "PK_NeedWords" PRIMARY KEY ("Stem", "Rank", "NeedId")) WITHOUT ROWID""");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_IsIndexed",
                table: "Needs",
                column: "IsIndexed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NeedWords");

            migrationBuilder.DropIndex(
                name: "IX_Needs_IsIndexed",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "IsIndexed",
                table: "Needs");
        }
    }
}
