using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AskedAt",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CompletedAs",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CompletedAt",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CompletedById",
                table: "Responsibilities",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CompletionReason",
                table: "Responsibilities",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalWhere",
                table: "Responsibilities",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FollowUpOn",
                table: "Responsibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InterimUntil",
                table: "Responsibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Progress",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PromisedFor",
                table: "Responsibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Question",
                table: "Responsibilities",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReopenedAt",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ResubmitOn",
                table: "Responsibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TransferredAt",
                table: "Responsibilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferredTo",
                table: "Responsibilities",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClosedAs",
                table: "Needs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Needs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedById",
                table: "Needs",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "Needs",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DecisionDueSince",
                table: "Needs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Disagreements",
                table: "Needs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "MergedInto",
                table: "Needs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Refusals",
                table: "Needs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ResubmitOn",
                table: "Needs",
                type: "TEXT",
                nullable: true);

            // SQLite knows no length and would copy the whole table, outside of a transaction, to forbid NULL: a process killed meanwhile would leave half a schema.
            migrationBuilder.Sql("UPDATE Entries SET Detail = '' WHERE Detail IS NULL");

            migrationBuilder.AddColumn<string>(
                name: "ActorName",
                table: "Entries",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "Entries",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsInternal",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Role",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Source",
                table: "Entries",
                type: "INTEGER",
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
        }
    }
}
