using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "NeedWords",
                columns: table => new
                {
                    Stem = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Rank = table.Column<byte>(type: "tinyint", nullable: false),
                    NeedId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedWords", x => new { x.Stem, x.Rank, x.NeedId });
                });

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
