using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecideBy",
                table: "Needs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NextLookAt",
                table: "Needs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReckonedBy",
                table: "Needs",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    NeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Placement = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
