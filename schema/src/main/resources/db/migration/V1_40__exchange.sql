-- Import: the file as it came, what each of its rows means, and what became of it.

CREATE TABLE import (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    file_name   text        NOT NULL,
    file_hash   text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed')),
    header_row  bigint      NOT NULL,
    -- What the file's columns are called and what its owner should know; and which column means which field, once confirmed.
    headers     jsonb       NOT NULL,
    notices     jsonb       NOT NULL,
    mapping     jsonb,
    -- Why reading or applying could not go on.
    fault       jsonb,
    rows_total  bigint,
    rows_done   bigint      NOT NULL DEFAULT 0,
    -- Whose import it is, by whose rights the worker works.
    actor_id    uuid        NOT NULL,
    actor_name  text        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    ended_at    timestamptz,
    version     bigint      NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE import IS 'tenant';
CREATE INDEX import_by_actor ON import (tenant_id, actor_id, id);

CREATE TABLE import_row (
    tenant_id       uuid   NOT NULL,
    import_id       uuid   NOT NULL,
    -- As the spreadsheet counts.
    row_number      bigint NOT NULL,
    state           text   NOT NULL CHECK (state IN ('bad', 'ready', 'suspect', 'created', 'updated', 'skipped', 'refused', 'undone')),
    -- What to do with a suspected duplicate; null until someone chooses, and then it is left out.
    choice          text CHECK (choice IN ('skip', 'update', 'distinct')),
    name            text   NOT NULL,
    name_key        text   NOT NULL,
    uscc            text,
    -- JSON that is never searched: what the row means, its cells when it is bad, and what is wrong with it.
    draft           text,
    cells           text,
    problems        text,
    suspect_reason  text CHECK (suspect_reason IN ('code', 'name')),
    suspect_row     bigint,
    suspect_account uuid,
    account_id      uuid,
    -- Of an account that was known before: its version before and after this row completed it.
    version_before  bigint,
    version_after   bigint,
    PRIMARY KEY (tenant_id, import_id, row_number)
);
COMMENT ON TABLE import_row IS 'tenant';
CREATE INDEX import_row_by_state ON import_row (tenant_id, import_id, state, row_number);
