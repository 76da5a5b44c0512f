-- The ground every module stands on: places, tenants, counters, the log of changes.
-- Each table's comment says how it spreads over a cluster: tenant, reference or local (see docs/decisions/0005).

CREATE TABLE division (
    code        text   NOT NULL PRIMARY KEY,
    parent_code text,
    level       text   NOT NULL CHECK (level IN ('province', 'city')),
    name        text   NOT NULL,
    short_name  text   NOT NULL
);
COMMENT ON TABLE division IS 'reference';

CREATE TABLE tenant (
    id                  uuid        NOT NULL PRIMARY KEY,
    name                text        NOT NULL,
    -- What the company's own trucks are called in its ledger.
    own_brand           text        NOT NULL CHECK (length(own_brand) > 0),
    zone                text        NOT NULL,
    demo                boolean     NOT NULL,
    -- The business clock of a demo company runs this far ahead of the system clock; it never goes back.
    clock_ahead_seconds bigint      NOT NULL DEFAULT 0 CHECK (clock_ahead_seconds >= 0),
    created_at          timestamptz NOT NULL,
    CONSTRAINT only_demo_clocks_move CHECK (demo OR clock_ahead_seconds = 0)
);
COMMENT ON TABLE tenant IS 'reference';

CREATE TABLE counter (
    tenant_id uuid   NOT NULL,
    name      text   NOT NULL,
    value     bigint NOT NULL CHECK (value >= 0),
    PRIMARY KEY (tenant_id, name)
);
COMMENT ON TABLE counter IS 'tenant';

-- One row a change of any subject; what a subject was at version n is row n, so history is the difference of neighbours.
CREATE TABLE change (
    tenant_id    uuid        NOT NULL,
    subject_id   uuid        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    subject_kind text        NOT NULL,
    action       text        NOT NULL,
    actor_id     uuid,
    reason       text,
    effective_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    facts        jsonb       NOT NULL,
    -- The block of the receipts' chain that seals this row, and its own part in it. Erasing personal data drops the salt and keeps
    -- the digest: the chain still holds, and nobody can guess what was erased.
    seal         uuid,
    seal_salt    text,
    seal_digest  text,
    PRIMARY KEY (tenant_id, subject_id, version),
    CONSTRAINT change_sealed_whole CHECK ((seal IS NULL) = (seal_digest IS NULL) AND (seal_salt IS NULL OR seal IS NOT NULL))
);
COMMENT ON TABLE change IS 'tenant';
CREATE INDEX change_by_seal ON change (tenant_id, seal);

-- A command sent twice with one key is carried out once; the second caller gets the first answer.
CREATE TABLE idempotency (
    tenant_id   uuid        NOT NULL,
    actor_id    uuid        NOT NULL,
    key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
    fingerprint text        NOT NULL,
    status      bigint      NOT NULL,
    body        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, actor_id, key)
);
COMMENT ON TABLE idempotency IS 'tenant';

-- Work that waits for a worker or has one, such as imports; a worker that dies lets its lease run out.
CREATE TABLE work (
    kind         text        NOT NULL,
    subject_id   uuid        NOT NULL,
    tenant_id    uuid        NOT NULL,
    worker_id    uuid,
    leased_until timestamptz NOT NULL,
    attempts     bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, subject_id)
);
COMMENT ON TABLE work IS 'local';
CREATE INDEX work_by_lease ON work (kind, leased_until);
