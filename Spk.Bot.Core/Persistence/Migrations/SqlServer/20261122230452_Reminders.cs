using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AcknowledgeBy",
                table: "Responsibilities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecideBy",
                table: "Needs",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NextLookAt",
                table: "Needs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReckonedBy",
                table: "Needs",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Placement = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.NeedId, x.Department, x.Kind, x.Stage, x.DueOn });
                    table.ForeignKey(
                        name: "FK_Reminders_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_AcknowledgeBy",
                table: "Responsibilities",
                column: "AcknowledgeBy");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_NextLookAt",
                table: "Needs",
                column: "NextLookAt");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_ReckonedBy",
                table: "Needs",
                column: "ReckonedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Placement",
                table: "Reminders",
                column: "Placement");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Responsibilities_AcknowledgeBy",
                table: "Responsibilities");

            migrationBuilder.DropIndex(
                name: "IX_Needs_NextLookAt",
                table: "Needs");

            migrationBuilder.DropIndex(
                name: "IX_Needs_ReckonedBy",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "AcknowledgeBy",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "DecideBy",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "NextLookAt",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ReckonedBy",
                table: "Needs");
        }
    }
}
