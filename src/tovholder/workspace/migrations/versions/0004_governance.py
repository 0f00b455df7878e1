"""What surrounds a case: gates, remarks, meetings, what was learned."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "calendar_link",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_calendar_link_account"),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_link"),
        sa.UniqueConstraint("secret", name="uq_calendar_link_secret"),
    )
    op.create_index("ix_calendar_link_account_at", "calendar_link", ["account", "at"], unique=False)
    op.create_table(
        "digest_choice",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("often", sa.String(length=32), nullable=False),
        sa.Column("lang", sa.String(length=2), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_digest_choice_account"),
        sa.PrimaryKeyConstraint("id", name="pk_digest_choice"),
    )
    op.create_index("ix_digest_choice_account_at", "digest_choice", ["account", "at"], unique=False)
    op.create_table(
        "digest_sent",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_digest_sent_account"),
        sa.PrimaryKeyConstraint("id", name="pk_digest_sent"),
    )
    op.create_index("ix_digest_sent_account_at", "digest_sent", ["account", "at"], unique=False)
    op.create_table(
        "own_rules",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("municipality", sa.String(length=32), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_own_rules_by"),
        sa.ForeignKeyConstraint(["municipality"], ["municipality.id"], name="fk_own_rules_municipality"),
        sa.PrimaryKeyConstraint("id", name="pk_own_rules"),
    )
    op.create_index("ix_own_rules_municipality_at", "own_rules", ["municipality", "at"], unique=False)
    op.create_table(
        "shared",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_shared_by"),
        sa.PrimaryKeyConstraint("id", name="pk_shared"),
        sa.UniqueConstraint("hash", name="uq_shared_hash"),
    )
    op.create_table(
        "departure",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_departure_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_departure_case"),
        sa.PrimaryKeyConstraint("id", name="pk_departure"),
    )
    op.create_index("ix_departure_case_at", "departure", ["case", "at"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("rules", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_meeting_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_meeting_case"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
    )
    op.create_index("ix_meeting_case_at", "meeting", ["case", "at"], unique=False)
    op.create_table(
        "realised",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("municipality", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("through", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_realised_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_realised_case"),
        sa.ForeignKeyConstraint(["municipality"], ["municipality.id"], name="fk_realised_municipality"),
        sa.PrimaryKeyConstraint("id", name="pk_realised"),
    )
    op.create_index("ix_realised_municipality_at", "realised", ["municipality", "at"], unique=False)
    op.create_table(
        "reuse",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("entry", sa.String(length=64), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_reuse_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_reuse_case"),
        sa.PrimaryKeyConstraint("id", name="pk_reuse"),
    )
    op.create_index("ix_reuse_case_at", "reuse", ["case", "at"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("gate", sa.String(length=32), nullable=False),
        sa.Column("lens", sa.String(length=32), nullable=False),
        sa.Column("advice", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_assessment_by"),
        sa.ForeignKeyConstraint(
            ["case", "version"], ["version.case", "version.number"], name="fk_assessment_case_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
    )
    op.create_index("ix_assessment_case_at", "assessment", ["case", "at"], unique=False)
    op.create_table(
        "endorsement",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("gate", sa.String(length=32), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("endorses", sa.Boolean(), nullable=False),
        sa.Column("takes_over", sa.Boolean(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_endorsement_by"),
        sa.ForeignKeyConstraint(
            ["case", "version"], ["version.case", "version.number"], name="fk_endorsement_case_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_endorsement"),
    )
    op.create_index("ix_endorsement_case_at", "endorsement", ["case", "at"], unique=False)
    op.create_table(
        "experience",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("entry", sa.String(length=32), nullable=False),
        sa.Column("observation", sa.Text(), nullable=False),
        sa.Column("lens", sa.String(length=32), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_experience_by"),
        sa.ForeignKeyConstraint(
            ["case", "version"], ["version.case", "version.number"], name="fk_experience_case_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_experience"),
    )
    op.create_index("ix_experience_case_at", "experience", ["case", "at"], unique=False)
    op.create_table(
        "gate_decision",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("gate", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("rules", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_gate_decision_by"),
        sa.ForeignKeyConstraint(
            ["case", "version"], ["version.case", "version.number"], name="fk_gate_decision_case_version"
        ),
        sa.ForeignKeyConstraint(["hash"], ["text.hash"], name="fk_gate_decision_hash"),
        sa.PrimaryKeyConstraint("id", name="pk_gate_decision"),
    )
    op.create_index("ix_gate_decision_case_at", "gate_decision", ["case", "at"], unique=False)
    op.create_table(
        "log_entry",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mandate", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_log_entry_by"),
        sa.ForeignKeyConstraint(
            ["case", "version"], ["version.case", "version.number"], name="fk_log_entry_case_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_log_entry"),
    )
    op.create_index("ix_log_entry_case_at", "log_entry", ["case", "at"], unique=False)
    op.create_table(
        "minute",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("meeting", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_minute_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_minute_case"),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name="fk_minute_meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_minute"),
    )
    op.create_index("ix_minute_case_at", "minute", ["case", "at"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("answers", sa.String(length=32), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("mentioned", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["answers"], ["note.id"], name="fk_note_answers"),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_note_by"),
        sa.ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"], name="fk_note_case_version"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_case_at", "note", ["case", "at"], unique=False)
    op.create_table(
        "paper",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("gate", sa.String(length=32), nullable=False),
        sa.Column("artefact", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_paper_by"),
        sa.ForeignKeyConstraint(["case", "version"], ["version.case", "version.number"], name="fk_paper_case_version"),
        sa.PrimaryKeyConstraint("id", name="pk_paper"),
    )
    op.create_index("ix_paper_case_at", "paper", ["case", "at"], unique=False)
    op.create_table(
        "note_act",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=32), nullable=False),
        sa.Column("deed", sa.String(length=32), nullable=False),
        sa.Column("whom", sa.String(length=32), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_note_act_by"),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_note_act_case"),
        sa.ForeignKeyConstraint(["note"], ["note.id"], name="fk_note_act_note"),
        sa.ForeignKeyConstraint(["whom"], ["account.id"], name="fk_note_act_whom"),
        sa.PrimaryKeyConstraint("id", name="pk_note_act"),
    )
    op.create_index("ix_note_act_case_at", "note_act", ["case", "at"], unique=False)
