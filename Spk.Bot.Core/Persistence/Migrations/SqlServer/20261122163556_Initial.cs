using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Spk.Bot.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Addresses",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ServiceUrl = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TeamId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    TeamName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ChannelName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PersonId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    CommitteeKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    CycleKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    ComposedAt = table.Column<long>(type: "bigint", nullable: false),
                    SnapshotJson = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    PlaceKind = table.Column<int>(type: "int", nullable: false),
                    PlaceKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ConversationId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    LinkedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    LinkedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => new { x.PlaceKind, x.PlaceKey });
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    CommitteeKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Start = table.Column<long>(type: "bigint", nullable: false),
                    End = table.Column<long>(type: "bigint", nullable: true),
                    Room = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    KnownSince = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    RegionId = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    AreaId = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Theme = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Urgency = table.Column<int>(type: "int", nullable: false),
                    ReportedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Coordination = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    ReporterId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReportedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReportKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    RuleVersion = table.Column<int>(type: "int", nullable: false),
                    RuleReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Lead = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberSequences",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSequences", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Audience = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<int>(type: "int", nullable: false),
                    PlaceKind = table.Column<int>(type: "int", nullable: true),
                    PlaceKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    ConversationId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    AnswerJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    WantedRevision = table.Column<int>(type: "int", nullable: false),
                    ShownRevision = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    ActivityId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FailureCode = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => new { x.NeedId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Entries_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Responsibilities",
                columns: table => new
                {
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IsLead = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ClockFrom = table.Column<long>(type: "bigint", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "bigint", nullable: true),
                    AcknowledgedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    AcknowledgedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Responsibilities", x => new { x.NeedId, x.Department });
                    table.ForeignKey(
                        name: "FK_Responsibilities_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId",
                table: "Addresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_TeamId",
                table: "Addresses",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Digests_CommitteeKey_CycleKey",
                table: "Digests",
                columns: new[] { "CommitteeKey", "CycleKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Digests_CommitteeKey_Kind_ComposedAt",
                table: "Digests",
                columns: new[] { "CommitteeKey", "Kind", "ComposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_ConversationId",
                table: "Links",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_CommitteeKey_Start",
                table: "Meetings",
                columns: new[] { "CommitteeKey", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Source_SourceId",
                table: "Meetings",
                columns: new[] { "Source", "SourceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Start",
                table: "Meetings",
                column: "Start");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_RegionId_Status_ReportedAt",
                table: "Needs",
                columns: new[] { "RegionId", "Status", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_ReportedAt",
                table: "Needs",
                column: "ReportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_ReportKey",
                table: "Needs",
                column: "ReportKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Status_ReportedAt",
                table: "Needs",
                columns: new[] { "Status", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_ConversationId_State",
                table: "Placements",
                columns: new[] { "ConversationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_Kind_Subject",
                table: "Placements",
                columns: new[] { "Kind", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_State_DueAt",
                table: "Placements",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_State_PlaceKind_PlaceKey",
                table: "Placements",
                columns: new[] { "State", "PlaceKind", "PlaceKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_AcknowledgedAt",
                table: "Responsibilities",
                column: "AcknowledgedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_Department_Status_ClockFrom",
                table: "Responsibilities",
                columns: new[] { "Department", "Status", "ClockFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_Status_ClockFrom",
                table: "Responsibilities",
                columns: new[] { "Status", "ClockFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Turns_At",
                table: "Turns",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Addresses");

            migrationBuilder.DropTable(
                name: "Digests");

            migrationBuilder.DropTable(
                name: "Entries");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "NumberSequences");

            migrationBuilder.DropTable(
                name: "Placements");

            migrationBuilder.DropTable(
                name: "Responsibilities");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "Needs");
        }
    }
}
