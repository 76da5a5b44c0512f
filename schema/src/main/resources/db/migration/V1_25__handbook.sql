-- The handbook: versions a company adopted, its choices for what a handbook leaves open, and every decision kept.

-- A version never changes once written: the application may add rows and read them, nothing else (afterMigrate).
CREATE TABLE handbook_version (
    tenant_id                uuid        NOT NULL,
    pack                     text        NOT NULL,
    version                  bigint      NOT NULL CHECK (version > 0),
    effective_from           date        NOT NULL,
    effective_until          date,
    -- From this day on what was decided by an earlier version is decided again.
    applies_to_existing_from date        NOT NULL,
    -- The pack's files, path to text.
    content                  jsonb       NOT NULL,
    fingerprint              text        NOT NULL,
    -- The shipped pack this version took in, where it did: what a newer one is compared with.
    template                 jsonb,
    -- The signed draft it came from; none for a pack taken over when the company was founded.
    draft_id                 uuid,
    note                     text,
    adopted_by               uuid,
    adopted_at               timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, pack, version),
    CONSTRAINT handbook_version_ends_after_it_begins CHECK (effective_until > effective_from),
    CONSTRAINT handbook_version_applies_to_existing_once_in_force CHECK (applies_to_existing_from >= effective_from)
);
COMMENT ON TABLE handbook_version IS 'tenant';
CREATE UNIQUE INDEX handbook_version_of_draft ON handbook_version (tenant_id, draft_id) WHERE draft_id IS NOT NULL;

-- The choice that counts on a day is the one with the latest counts_from not after it; a later one ends an earlier one.
CREATE TABLE handbook_choice (
    tenant_id   uuid        NOT NULL,
    pack        text        NOT NULL,
    gap         text        NOT NULL,
    counts_from date        NOT NULL,
    code        text,
    places      jsonb,
    chosen_by   text        NOT NULL CHECK (length(chosen_by) > 0),
    why         text        NOT NULL CHECK (length(why) > 0),
    chosen_on   date        NOT NULL,
    actor_id    uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, pack, gap, counts_from),
    CONSTRAINT handbook_choice_is_a_code_or_places CHECK ((code IS NULL) <> (places IS NULL))
);
COMMENT ON TABLE handbook_choice IS 'tenant';

-- Kept for good. outputs only where a decision has more than the one outcome; the prose is derived when someone asks.
CREATE TABLE decision (
    tenant_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    name           text        NOT NULL,
    subject_kind   text        NOT NULL,
    subject_id     uuid        NOT NULL,
    outcome        text,
    outputs        jsonb,
    undecided_code text CHECK (undecided_code IN ('no-version', 'no-row', 'missing-fact', 'open-gap', 'several-rows')),
    stopped_at     text,
    about          jsonb,
    clause         text,
    gap            text,
    row_id         text,
    pack           text,
    version        bigint,
    inputs         jsonb       NOT NULL,
    steps          jsonb       NOT NULL,
    decided_at     timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    cause          text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT decision_is_decided_or_not CHECK ((outcome IS NULL) <> (undecided_code IS NULL))
);
COMMENT ON TABLE decision IS 'tenant';
CREATE INDEX decision_by_subject ON decision (tenant_id, subject_id, name, decided_at);
CREATE INDEX decision_by_clause ON decision (tenant_id, pack, clause);
