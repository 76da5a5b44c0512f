-- Registrations (报备): claims on purchase intents, the protection they win, who waits to be told when one ends.

-- Equality of ids inside an exclusion constraint; a trusted extension, which a database's owner may install.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE registration (
    tenant_id           uuid        NOT NULL,
    id                  uuid        NOT NULL,
    number              bigint      NOT NULL,
    version             bigint      NOT NULL CHECK (version > 0),
    state               text        NOT NULL CHECK (state IN ('protected', 'accepted', 'refused', 'screening', 'crossing', 'passed-on',
                                                              'deal-reported', 'won', 'lapsed', 'withdrawn', 'rejected')),
    -- Null until the company is known to be an account.
    account_id          uuid,
    written_name        text        NOT NULL,
    uscc                text,
    division_code       text        NOT NULL,
    product_line        text,
    use_code            text,
    -- What is wanted: [{modelClass, quantity}], and the sum.
    models              jsonb       NOT NULL,
    vehicles            bigint      NOT NULL CHECK (vehicles BETWEEN 1 AND 1000000),
    expected_on         date        NOT NULL,
    tender              boolean     NOT NULL,
    rivals              text,
    source              text,
    lead_class          text,
    note                text,
    attachments         jsonb       NOT NULL,
    previous_id         uuid,
    progress            text,
    -- The person at the customer; all of it can be erased, and what the receipt says of it is a salted hash.
    contact_name        text,
    contact_title       text,
    contact_phone       text,
    contact_legal_basis text        NOT NULL CHECK (contact_legal_basis IN ('consent', 'contract', 'legal-duty', 'public-health', 'public-interest-news', 'self-published', 'other-law')),
    contact_source      text        NOT NULL CHECK (length(contact_source) > 0),
    -- Gone with the personal data: without it the hashes fit nobody.
    personal_salt       text,
    name_hash           text        NOT NULL,
    contact_hash        text        NOT NULL,
    -- Who registered, for which unit; whoever keeps it now may be another.
    registrant_id       uuid        NOT NULL,
    unit_id             uuid        NOT NULL,
    keeper_id           uuid        NOT NULL,
    submitted_at        timestamptz NOT NULL,
    received_at         timestamptz NOT NULL,
    receipt_number      bigint      NOT NULL,
    -- What the handbook said: a code, where it stands, the decisions that say why.
    outcome             text        NOT NULL,
    clause              text,
    gap                 text,
    pack                text,
    pack_version        bigint,
    decisions           jsonb       NOT NULL,
    protected_from      timestamptz,
    protected_until     timestamptz,
    taken_until         timestamptz,
    passed_to           text,
    reward_least        bigint,
    reward_most         bigint,
    deal_kind           text CHECK (deal_kind IN ('contract', 'invoice')),
    deal_number         text,
    deal_vehicles       bigint CHECK (deal_vehicles BETWEEN 1 AND 1000000),
    deal_on             date,
    deal_attachments    jsonb,
    deal_reported_at    timestamptz,
    deal_verified_at    timestamptz,
    -- Why it last changed, where someone gave a reason.
    reason              text,
    -- When it came to stand where it stands, by the business clock; and when that was written down.
    changed_at          timestamptz NOT NULL,
    recorded_at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT registration_number_once UNIQUE (tenant_id, number),
    CONSTRAINT registration_receipt_once UNIQUE (tenant_id, receipt_number),
    CONSTRAINT registration_protected_names_its_account CHECK (
        state NOT IN ('protected', 'accepted', 'deal-reported', 'won') OR account_id IS NOT NULL),
    CONSTRAINT registration_protected_has_its_time CHECK (
        state <> 'protected' OR (protected_from IS NOT NULL AND protected_until IS NOT NULL)),
    CONSTRAINT registration_deal_is_whole CHECK (
        (deal_kind IS NULL) = (deal_number IS NULL) AND (deal_kind IS NULL) = (deal_on IS NULL) AND (deal_kind IS NULL) = (deal_vehicles IS NULL))
);
COMMENT ON TABLE registration IS 'tenant';
CREATE INDEX registration_by_state ON registration (tenant_id, state, number);
CREATE INDEX registration_by_account ON registration (tenant_id, account_id, number) WHERE account_id IS NOT NULL;
CREATE INDEX registration_by_keeper ON registration (tenant_id, keeper_id, number);
CREATE INDEX registration_by_previous ON registration (tenant_id, previous_id) WHERE previous_id IS NOT NULL;

-- Who may see a registration, as keys of the one scope predicate. Never by place: dealers of one territory are rivals.
CREATE TABLE registration_scope (
    tenant_id       uuid   NOT NULL,
    scope           text   NOT NULL,
    number          bigint NOT NULL,
    registration_id uuid   NOT NULL,
    state           text   NOT NULL,
    PRIMARY KEY (tenant_id, scope, number)
);
COMMENT ON TABLE registration_scope IS 'tenant';
CREATE INDEX registration_scope_by_state ON registration_scope (tenant_id, scope, state, number);
CREATE INDEX registration_scope_by_registration ON registration_scope (tenant_id, registration_id);

-- Nobody but the holder may work the subject in [from, until); without an end while a reported deal is being verified.
CREATE TABLE protection (
    tenant_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    subject_kind    text        NOT NULL CHECK (subject_kind IN ('account', 'group', 'site', 'intent')),
    subject_id      uuid        NOT NULL,
    registration_id uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    division_code   text        NOT NULL,
    unit_id         uuid        NOT NULL,
    protected_from  timestamptz NOT NULL,
    protected_until timestamptz,
    -- How it ended; null while it runs, or ran out unnoticed.
    ending          text CHECK (ending IN ('lapsed', 'withdrawn', 'won', 'superseded')),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT protection_ends_after_it_begins CHECK (protected_until >= protected_from),
    CONSTRAINT protection_has_one_holder EXCLUDE USING gist (
        tenant_id WITH =, subject_id WITH =, tstzrange(protected_from, protected_until) WITH &&)
);
COMMENT ON TABLE protection IS 'tenant';
-- Range columns are no index condition under row-level security; these are.
CREATE INDEX protection_by_subject ON protection (tenant_id, subject_id, protected_from);
CREATE INDEX protection_by_account ON protection (tenant_id, account_id, protected_from);
CREATE INDEX protection_by_registration ON protection (tenant_id, registration_id);
CREATE INDEX protection_by_end ON protection (tenant_id, protected_until) WHERE ending IS NULL;
CREATE INDEX protection_by_place ON protection (tenant_id, division_code, protected_until, id);

-- Who asked to be told when an account reopens; reopened_at is when there was something to tell.
CREATE TABLE registration_watch (
    tenant_id       uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    registration_id uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    since           timestamptz NOT NULL,
    reopened_at     timestamptz,
    PRIMARY KEY (tenant_id, person_id, registration_id)
);
COMMENT ON TABLE registration_watch IS 'tenant';
CREATE INDEX registration_watch_by_account ON registration_watch (tenant_id, account_id);
CREATE INDEX registration_watch_by_registration ON registration_watch (tenant_id, registration_id);

-- An account came free in a place; the dealers of that territory are told (AU-9).
CREATE TABLE reopening (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    division_code text        NOT NULL,
    reopened_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE reopening IS 'tenant';
CREATE INDEX reopening_by_place ON reopening (tenant_id, division_code, reopened_at);
CREATE INDEX reopening_by_account ON reopening (tenant_id, account_id, reopened_at);
