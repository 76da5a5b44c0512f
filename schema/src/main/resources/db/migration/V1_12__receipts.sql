-- Receipts: proof of what was received when. Each carries the hash of the one before, so none can be changed, put in or left out
-- unseen. What else happened (table change) is sealed into the same chain in blocks.

-- Where a company's chain ends. Its row is locked last in a transaction, and only for the moment of the next receipt.
CREATE TABLE receipt_chain (
    tenant_id   uuid        NOT NULL PRIMARY KEY,
    number      bigint      NOT NULL CHECK (number >= 0),
    hash        text        NOT NULL CHECK (length(hash) = 64),
    received_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE receipt_chain IS 'tenant';

CREATE TABLE receipt (
    tenant_id     uuid        NOT NULL,
    number        bigint      NOT NULL CHECK (number > 0),
    kind          text        NOT NULL,
    subject_id    uuid        NOT NULL,
    -- By the company's business clock; neither instant ever goes back from one receipt to the next.
    received_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    -- The content itself stands with the subject; here only its hash, salted so that nobody can guess what was hashed.
    salt          text        NOT NULL,
    content_hash  text        NOT NULL CHECK (length(content_hash) = 64),
    previous_hash text        NOT NULL CHECK (length(previous_hash) = 64),
    hash          text        NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (tenant_id, number),
    CONSTRAINT receipt_once_a_subject UNIQUE (tenant_id, kind, subject_id)
);
COMMENT ON TABLE receipt IS 'tenant';
CREATE INDEX receipt_by_instant ON receipt (tenant_id, received_at, number);
