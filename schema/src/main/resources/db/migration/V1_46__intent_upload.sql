-- Registration out of a spreadsheet: the file's rows as given, what was found wrong, and the registration each became.

-- Kept for thirty days only, since rows hold personal data; the registrations stay.
CREATE TABLE intent_upload (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    file_name   text        NOT NULL,
    file_hash   text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('checked', 'registering', 'waiting', 'stopped', 'done')),
    -- What the file's columns are called and mean, and what its owner should know.
    columns     jsonb       NOT NULL,
    notices     jsonb       NOT NULL,
    -- Why it could not go on.
    fault       jsonb,
    -- Whose upload it is, by whose rights and for whose unit the worker registers.
    actor_id    uuid        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    -- From when names may be tried again; only while it waits for that.
    goes_on_at  timestamptz,
    ended_at    timestamptz,
    version     bigint      NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT intent_upload_waits_until CHECK ((state = 'waiting') = (goes_on_at IS NOT NULL))
);
COMMENT ON TABLE intent_upload IS 'tenant';
CREATE INDEX intent_upload_by_actor ON intent_upload (tenant_id, actor_id, id);

CREATE TABLE intent_upload_row (
    tenant_id       uuid   NOT NULL,
    upload_id       uuid   NOT NULL,
    -- As the spreadsheet counts; rows are registered in this order.
    row_number      bigint NOT NULL,
    state           text   NOT NULL CHECK (state IN ('bad', 'ready', 'known', 'registered', 'refused')),
    -- JSON that is never searched: the cells as given, the form a good row makes, and what is wrong or worth knowing.
    cells           text,
    draft           text,
    problems        text,
    -- What it became, or what had been registered before.
    registration_id uuid,
    PRIMARY KEY (tenant_id, upload_id, row_number),
    CONSTRAINT intent_upload_row_became CHECK (state NOT IN ('registered', 'known') OR registration_id IS NOT NULL)
);
COMMENT ON TABLE intent_upload_row IS 'tenant';
CREATE INDEX intent_upload_row_by_registration ON intent_upload_row (tenant_id, registration_id) WHERE registration_id IS NOT NULL;
