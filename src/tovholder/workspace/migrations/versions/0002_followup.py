"""The texts and deeds of follow-up."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their tables."""
    op.create_table(
        "followup_text",
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_followup_text_case"),
        sa.ForeignKeyConstraint(["hash"], ["text.hash"], name="fk_followup_text_hash"),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_followup_text_by"),
        sa.PrimaryKeyConstraint("case", "kind", "number", name="pk_followup_text"),
    )
    op.create_table(
        "followup_deed",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case", sa.String(length=32), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["case_of.id"], name="fk_followup_deed_case"),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name="fk_followup_deed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_followup_deed"),
    )
    op.create_index("ix_followup_deed_case_at", "followup_deed", ["case", "at"], unique=False)
