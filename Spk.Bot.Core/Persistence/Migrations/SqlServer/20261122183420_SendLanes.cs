using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RootConversationId",
                table: "Placements",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SendBy",
                table: "Placements",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // What stands already is known by its conversation without the thread.
            migrationBuilder.Sql(
                """
                UPDATE Placements SET SendBy = CreatedAt, RootConversationId = CASE
                    WHEN CHARINDEX(';', ConversationId) > 0 THEN LEFT(ConversationId, CHARINDEX(';', ConversationId) - 1)
                    ELSE ConversationId END;
                """);

            migrationBuilder.CreateTable(
                name: "Lanes",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    HeldUntil = table.Column<long>(type: "bigint", nullable: false),
                    RestsUntil = table.Column<long>(type: "bigint", nullable: false),
                    Sent = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
