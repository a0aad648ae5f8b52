using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SendLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Placements_ConversationId_State",
                table: "Placements");

            migrationBuilder.AddColumn<bool>(
                name: "IsRepeat",
                table: "Placements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RootConversationId",
                table: "Placements",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SendBy",
                table: "Placements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What stands already is known by its conversation without the thread.
            migrationBuilder.Sql(
                """
                UPDATE Placements SET SendBy = CreatedAt, RootConversationId = CASE
                    WHEN instr(ConversationId, ';') > 0 THEN substr(ConversationId, 1, instr(ConversationId, ';') - 1)
                    ELSE ConversationId END;
                """);

            migrationBuilder.CreateTable(
                name: "Lanes",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    RestsUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    Sent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lanes", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_RootConversationId_ActivityId",
                table: "Placements",
                columns: new[] { "RootConversationId", "ActivityId" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_RootConversationId_State_SendBy",
                table: "Placements",
                columns: new[] { "RootConversationId", "State", "SendBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Lanes_RestsUntil",
                table: "Lanes",
                column: "RestsUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Lanes");

            migrationBuilder.DropIndex(
                name: "IX_Placements_RootConversationId_ActivityId",
                table: "Placements");

            migrationBuilder.DropIndex(
                name: "IX_Placements_RootConversationId_State_SendBy",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "IsRepeat",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "RootConversationId",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "SendBy",
                table: "Placements");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_ConversationId_State",
                table: "Placements",
                columns: new[] { "ConversationId", "State" });
        }
    }
}
