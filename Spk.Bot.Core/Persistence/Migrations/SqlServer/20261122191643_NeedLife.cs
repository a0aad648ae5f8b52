using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NeedLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AskedAt",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CompletedAs",
                table: "Responsibilities",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CompletedAt",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CompletedById",
                table: "Responsibilities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CompletionReason",
                table: "Responsibilities",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalWhere",
                table: "Responsibilities",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FollowUpOn",
                table: "Responsibilities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InterimUntil",
                table: "Responsibilities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Progress",
                table: "Responsibilities",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PromisedFor",
                table: "Responsibilities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Question",
                table: "Responsibilities",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReopenedAt",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ResubmitOn",
                table: "Responsibilities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TransferredAt",
                table: "Responsibilities",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferredTo",
                table: "Responsibilities",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClosedAs",
                table: "Needs",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Needs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedById",
                table: "Needs",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "Needs",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DecisionDueSince",
                table: "Needs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Disagreements",
                table: "Needs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "MergedInto",
                table: "Needs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Refusals",
                table: "Needs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ResubmitOn",
                table: "Needs",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Detail",
                table: "Entries",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActorName",
                table: "Entries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "Entries",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsInternal",
                table: "Entries",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Role",
                table: "Entries",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Source",
                table: "Entries",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // No share of the first version waited for a reply: how far it is, is its status.
            migrationBuilder.Sql("UPDATE Responsibilities SET Progress = Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "AskedAt",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "CompletedAs",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "CompletedAt",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "CompletedById",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "CompletionReason",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "ExternalWhere",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "FollowUpOn",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "InterimUntil",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "Progress",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "PromisedFor",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "ResubmitOn",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "TransferredAt",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "TransferredTo",
                table: "Responsibilities");

            migrationBuilder.DropColumn(
                name: "ClosedAs",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ClosingReason",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "DecisionDueSince",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "Disagreements",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "Refusals",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ResubmitOn",
                table: "Needs");

            migrationBuilder.DropColumn(
                name: "ActorName",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsInternal",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Entries");

            migrationBuilder.AlterColumn<string>(
                name: "Detail",
                table: "Entries",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");
        }
    }
}
