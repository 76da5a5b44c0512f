-- Drafts of handbooks, what was done to them step by step, and the signatures under them.

CREATE TABLE handbook_draft (
    tenant_id                uuid        NOT NULL,
    id                       uuid        NOT NULL,
    pack                     text        NOT NULL,
    title                    text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    -- The version it changes; null when the company has none of this pack yet.
    base_version             bigint,
    -- The shipped pack it takes in, where it does.
    template                 jsonb,
    -- The pack's files, path to text, as they stand after step.
    content                  jsonb       NOT NULL,
    fingerprint              text        NOT NULL,
    step                     bigint      NOT NULL DEFAULT 0 CHECK (step >= 0),
    -- Counts every change of this row; who sends an older one has not seen the newest.
    revision                 bigint      NOT NULL,
    state                    text        NOT NULL CHECK (state IN ('draft', 'signing', 'signed', 'published', 'withdrawn')),
    -- Where two drafts said different things in one place: what is still to be settled.
    conflicts                jsonb       NOT NULL,
    effective_from           date,
    applies_to_existing_from date,
    note                     text,
    -- Each submission asks for all signatures anew.
    round                    bigint      NOT NULL DEFAULT 0,
    published_version        bigint,
    created_by               uuid        NOT NULL,
    created_at               timestamptz NOT NULL,
    changed_by               uuid        NOT NULL,
    changed_at               timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT submitted_draft_has_its_days CHECK (
        state IN ('draft', 'withdrawn') OR (effective_from IS NOT NULL AND applies_to_existing_from >= effective_from AND round > 0)),
    CONSTRAINT published_draft_names_its_version CHECK ((state = 'published') = (published_version IS NOT NULL))
);
COMMENT ON TABLE handbook_draft IS 'tenant';
CREATE INDEX handbook_draft_by_pack ON handbook_draft (tenant_id, pack, created_at);
CREATE INDEX handbook_draft_waiting ON handbook_draft (tenant_id, created_at) WHERE state = 'signing';

-- One change to a draft: the files it touched, before and after (null where there was none). Undoing goes back along them.
CREATE TABLE handbook_draft_step (
    tenant_id   uuid        NOT NULL,
    draft_id    uuid        NOT NULL,
    step        bigint      NOT NULL CHECK (step > 0),
    what        text        NOT NULL,
    before      jsonb       NOT NULL,
    after       jsonb       NOT NULL,
    actor_id    uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, step)
);
COMMENT ON TABLE handbook_draft_step IS 'tenant';

-- Who prepared, reviewed and approved (GD-11). Signed is the content with this fingerprint; nobody signs twice, and no signature changes.
CREATE TABLE handbook_signature (
    tenant_id   uuid        NOT NULL,
    draft_id    uuid        NOT NULL,
    round       bigint      NOT NULL CHECK (round > 0),
    part        text        NOT NULL,
    role        text        NOT NULL,
    person_id   uuid        NOT NULL,
    agreed      boolean     NOT NULL,
    remark      text,
    fingerprint text        NOT NULL,
    signed_at   timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, round, part),
    CONSTRAINT handbook_signature_one_each UNIQUE (tenant_id, draft_id, round, person_id),
    CONSTRAINT whoever_refuses_says_why CHECK (agreed OR length(remark) > 0)
);
COMMENT ON TABLE handbook_signature IS 'tenant';
