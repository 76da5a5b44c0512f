-- Files: what they contain, and whose paper they are.

-- Files by their content: the same file sent twice is kept once.
CREATE TABLE stored_file (
    tenant_id   uuid        NOT NULL,
    hash        text        NOT NULL CHECK (length(hash) = 64),
    bytes       bigint      NOT NULL CHECK (bytes >= 0),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, hash)
);
COMMENT ON TABLE stored_file IS 'tenant';

CREATE TABLE stored_file_chunk (
    tenant_id uuid   NOT NULL,
    hash      text   NOT NULL,
    place     bigint NOT NULL,
    content   bytea  NOT NULL,
    PRIMARY KEY (tenant_id, hash, place)
);
COMMENT ON TABLE stored_file_chunk IS 'tenant';

-- A photo or paper that belongs to something: until it is attached only who brought it sees it, and after a day of that it goes.
CREATE TABLE document (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type   text        NOT NULL,
    bytes        bigint      NOT NULL CHECK (bytes > 0),
    hash         text        NOT NULL,
    actor_id     uuid        NOT NULL,
    subject_kind text,
    subject_id   uuid,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_attached_whole CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
);
COMMENT ON TABLE document IS 'tenant';
CREATE INDEX document_by_subject ON document (tenant_id, subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX document_stray ON document (tenant_id, recorded_at) WHERE subject_id IS NULL;
CREATE INDEX document_by_content ON document (tenant_id, hash);
