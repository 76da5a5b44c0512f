-- Accounts that may be one: the pairs somebody has to rule on, the merges that were made, and who tried which names.

CREATE TABLE duplicate_pair (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    smaller_id uuid        NOT NULL,
    larger_id  uuid        NOT NULL,
    score      bigint      NOT NULL CHECK (score BETWEEN 0 AND 1000),
    verdict    text        NOT NULL CHECK (verdict IN ('same', 'probable', 'possible', 'different')),
    -- Codes with the words they are about; told in the reader's language when shown.
    reasons    jsonb       NOT NULL,
    state      text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'not-same')),
    found_by   text        NOT NULL CHECK (found_by IN ('entry', 'sweep', 'person')),
    found_at   timestamptz NOT NULL,
    ruled_by   uuid,
    ruled_at   timestamptz,
    reason     text,
    PRIMARY KEY (tenant_id, id),
    -- Once ruled "not the same", the two are never offered again.
    CONSTRAINT duplicate_pair_once UNIQUE (tenant_id, smaller_id, larger_id),
    CONSTRAINT duplicate_pair_in_order CHECK (smaller_id < larger_id),
    CONSTRAINT duplicate_pair_ruled_by_someone CHECK ((state = 'open') = (ruled_by IS NULL))
);
COMMENT ON TABLE duplicate_pair IS 'tenant';
CREATE INDEX duplicate_pair_by_score ON duplicate_pair (tenant_id, state, score, id);
CREATE INDEX duplicate_pair_by_larger ON duplicate_pair (tenant_id, larger_id);

-- Accounts entered or renamed that nobody has compared with the ledger yet.
CREATE TABLE duplicate_unlooked (
    tenant_id  uuid        NOT NULL,
    account_id uuid        NOT NULL,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, account_id)
);
COMMENT ON TABLE duplicate_unlooked IS 'tenant';
CREATE INDEX duplicate_unlooked_by_time ON duplicate_unlooked (tenant_id, added_at, account_id);

CREATE TABLE account_merge (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    kept_id     uuid        NOT NULL,
    merged_id   uuid        NOT NULL,
    pair_id     uuid        NOT NULL,
    reason      text        NOT NULL CHECK (length(reason) > 0),
    merged_by   uuid        NOT NULL,
    merged_at   timestamptz NOT NULL,
    -- What was carried over and how both were before: by this the merge is undone.
    carried     jsonb       NOT NULL,
    state       text        NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone')),
    undone_by   uuid,
    undone_at   timestamptz,
    undo_reason text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT account_merge_undone_by_someone CHECK ((state = 'undone') = (undone_by IS NOT NULL))
);
COMMENT ON TABLE account_merge IS 'tenant';
CREATE INDEX account_merge_by_time ON account_merge (tenant_id, merged_at, id);
CREATE INDEX account_merge_by_kept ON account_merge (tenant_id, kept_id);
CREATE INDEX account_merge_by_merged ON account_merge (tenant_id, merged_id);
CREATE INDEX account_merge_by_pair ON account_merge (tenant_id, pair_id);

-- Whoever tries many names learns who our customers are: every try is written down, and those of dealers are limited.
CREATE TABLE name_attempt (
    tenant_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    name      text        NOT NULL,
    name_key  text        NOT NULL,
    via       text        NOT NULL CHECK (via IN ('check', 'entry', 'amendment', 'registration', 'import')),
    answer    text        NOT NULL CHECK (answer IN ('same', 'probable', 'possible', 'different', 'taken-unseen', 'too-many')),
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE name_attempt IS 'tenant';
CREATE INDEX name_attempt_by_person ON name_attempt (tenant_id, person_id, at);
CREATE INDEX name_attempt_by_time ON name_attempt (tenant_id, at, id);

-- A person's row is held while a try is counted, so that many at once cannot slip under the limit.
CREATE TABLE name_asker (
    tenant_id uuid   NOT NULL,
    person_id uuid   NOT NULL,
    tries     bigint NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
);
COMMENT ON TABLE name_asker IS 'tenant';
