-- The ledger (客户信息台帐): accounts, what they hold, who speaks for them, how they belong together.

CREATE TABLE site (
    tenant_id     uuid   NOT NULL,
    id            uuid   NOT NULL,
    name          text   NOT NULL,
    division_code text   NOT NULL,
    trucks        bigint NOT NULL DEFAULT 0 CHECK (trucks >= 0),
    version       bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT site_name_once UNIQUE (tenant_id, division_code, name)
);
COMMENT ON TABLE site IS 'tenant';

CREATE TABLE account (
    tenant_id          uuid        NOT NULL,
    id                 uuid        NOT NULL,
    number             bigint      NOT NULL,
    type               text        NOT NULL CHECK (type IN ('organisation', 'person')),
    name               text        NOT NULL,
    -- The normalised name, and what tells two organisations of that name apart (recorded by "not the same").
    name_key           text        NOT NULL,
    discriminator      text        NOT NULL DEFAULT '',
    uscc               text CHECK (length(uscc) = 18),
    division_code      text,
    address            text,
    industry           text,
    category           text,
    transport_category text,
    restricted         boolean     NOT NULL DEFAULT false,
    parent_id          uuid,
    -- The top of the group; null for an account that is above all others of its group, or in none.
    root_id            uuid,
    site_id            uuid,
    unit_id            uuid,
    dealer_id          uuid,
    keeper_id          uuid,
    trucks             bigint      NOT NULL DEFAULT 0 CHECK (trucks >= 0),
    our_trucks         bigint      NOT NULL DEFAULT 0 CHECK (our_trucks >= 0 AND our_trucks <= trucks),
    group_trucks       bigint      NOT NULL DEFAULT 0 CHECK (group_trucks >= 0),
    site_trucks        bigint      NOT NULL DEFAULT 0 CHECK (site_trucks >= 0),
    largest_purchase   bigint      NOT NULL DEFAULT 0 CHECK (largest_purchase >= 0),
    -- What lists sort by: the trucks, or nothing for a restricted account, whose order must not give it away.
    sort_trucks        bigint      NOT NULL GENERATED ALWAYS AS (CASE WHEN restricted THEN 0 ELSE trucks END) STORED,
    -- What the handbook concluded, and the decisions that say why; null while undecided.
    ownership          text,
    kind               text,
    region_type        text,
    tier               text,
    kind_decision_id   uuid,
    tier_decision_id   uuid,
    state              text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'archived', 'erased', 'merged')),
    -- The account that goes on in its stead, when it was found to be the same.
    merged_into_id     uuid,
    import_id          uuid,
    version            bigint      NOT NULL,
    changed_at         timestamptz NOT NULL,
    recorded_at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT account_number_once UNIQUE (tenant_id, number),
    CONSTRAINT account_credit_code_once UNIQUE (tenant_id, uscc),
    CONSTRAINT only_organisations_have_credit_codes CHECK (uscc IS NULL OR type = 'organisation'),
    CONSTRAINT account_merged_into_another CHECK ((state <> 'merged' OR merged_into_id IS NOT NULL) AND merged_into_id <> id),
    CONSTRAINT account_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT account_in_a_group_has_a_root CHECK ((parent_id IS NULL) = (root_id IS NULL) AND root_id <> id)
);
COMMENT ON TABLE account IS 'tenant';
CREATE UNIQUE INDEX account_name_once ON account (tenant_id, name_key, discriminator) WHERE type = 'organisation' AND uscc IS NULL AND state <> 'erased';
CREATE INDEX account_by_name ON account (tenant_id, name, number);
CREATE INDEX account_by_name_key ON account (tenant_id, name_key);
CREATE INDEX account_by_trucks ON account (tenant_id, sort_trucks, number);
CREATE INDEX account_by_change ON account (tenant_id, changed_at);
CREATE INDEX account_by_tier ON account (tenant_id, tier, number);
CREATE INDEX account_by_tier_and_trucks ON account (tenant_id, tier, sort_trucks, number);
CREATE INDEX account_put_away ON account (tenant_id, number) WHERE state <> 'active';
CREATE INDEX account_by_root ON account (tenant_id, root_id) WHERE root_id IS NOT NULL;
CREATE INDEX account_by_parent ON account (tenant_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX account_by_site ON account (tenant_id, site_id) WHERE site_id IS NOT NULL;
CREATE INDEX account_by_merger ON account (tenant_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX account_by_import ON account (tenant_id, import_id) WHERE import_id IS NOT NULL;
CREATE INDEX account_by_keeper ON account (tenant_id, keeper_id, number) WHERE keeper_id IS NOT NULL;
CREATE INDEX account_by_dealer ON account (tenant_id, dealer_id) WHERE dealer_id IS NOT NULL;

-- Who sees an account in a list without seeing all: a row for each unit above its keeper's and for its place. Sorted and
-- filtered columns are repeated here, so that a narrow caller's list reads as many rows as it shows, whatever the ledger's size.
CREATE TABLE account_scope (
    tenant_id     uuid    NOT NULL,
    scope         text    NOT NULL,
    number        bigint  NOT NULL,
    account_id    uuid    NOT NULL,
    type          text    NOT NULL,
    name          text    NOT NULL,
    name_key      text    NOT NULL,
    sort_trucks   bigint  NOT NULL,
    division_code text,
    industry      text,
    ownership     text,
    kind          text,
    region_type   text,
    tier          text,
    state         text    NOT NULL,
    -- Carries what lists filter by: a narrow caller's rows lie far apart in the table, and side by side here.
    PRIMARY KEY (tenant_id, scope, number)
        INCLUDE (state, tier, kind, ownership, region_type, division_code, industry, name_key)
);
COMMENT ON TABLE account_scope IS 'tenant';
CREATE INDEX account_scope_by_name ON account_scope (tenant_id, scope, name, number) INCLUDE (state);
CREATE INDEX account_scope_by_trucks ON account_scope (tenant_id, scope, sort_trucks, number) INCLUDE (state);
CREATE INDEX account_scope_by_tier ON account_scope (tenant_id, scope, tier, number) INCLUDE (state);
CREATE INDEX account_scope_by_tier_and_trucks ON account_scope (tenant_id, scope, tier, sort_trucks, number) INCLUDE (state);
CREATE INDEX account_scope_put_away ON account_scope (tenant_id, scope, number) WHERE state <> 'active';
CREATE INDEX account_scope_by_account ON account_scope (tenant_id, account_id);

-- Postings: the keys by which an account is found by name (telling pairs of characters, and hashes of the name with one thing left out).
-- Under row-level security only text equality can use an index. Rows are as narrow as can be, nine an account: no id, no foreign key, no
-- second index; a key left behind finds nothing, since whoever reads goes on to the account by its number and compares the name.
CREATE TABLE account_gram (
    tenant_id  uuid   NOT NULL,
    gram       text   NOT NULL,
    number     bigint NOT NULL,
    PRIMARY KEY (tenant_id, gram, number)
);
COMMENT ON TABLE account_gram IS 'tenant';

-- Other names by which an account is known; what taught each.
CREATE TABLE account_alias (
    tenant_id   uuid        NOT NULL,
    name_key    text        NOT NULL,
    account_id  uuid        NOT NULL,
    name        text        NOT NULL,
    source      text        NOT NULL CHECK (length(source) > 0),
    actor_id    uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, name_key, account_id)
);
COMMENT ON TABLE account_alias IS 'tenant';
CREATE INDEX account_alias_by_account ON account_alias (tenant_id, account_id);

-- What an account held on a day, by brand and model class; the figure now is the latest one not struck out.
CREATE TABLE holding (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    brand       text        NOT NULL,
    ours        boolean     NOT NULL,
    model_class text        NOT NULL,
    quantity    bigint      NOT NULL CHECK (quantity BETWEEN 0 AND 1000000),
    as_of       date        NOT NULL,
    actor_id    uuid,
    import_id   uuid,
    recorded_at timestamptz NOT NULL,
    struck_at   timestamptz,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE holding IS 'tenant';
-- Of those not struck out one a day. Not a partial index: the foreign key's own look-ups go by it too.
CREATE UNIQUE INDEX holding_once_a_day ON holding (tenant_id, account_id, brand, model_class, as_of, struck_at) NULLS NOT DISTINCT;

-- One purchase in one go (AU-6, third rule).
CREATE TABLE purchase (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    model_class  text        NOT NULL,
    quantity     bigint      NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
    purchased_on date        NOT NULL,
    actor_id     uuid,
    recorded_at  timestamptz NOT NULL,
    struck_at    timestamptz,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE purchase IS 'tenant';
CREATE INDEX purchase_by_account ON purchase (tenant_id, account_id);

-- Carriers haul for an account that runs no logistics of its own; their trucks are not its trucks.
CREATE TABLE carrier (
    tenant_id   uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    carrier_id  uuid        NOT NULL,
    actor_id    uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, account_id, carrier_id),
    CONSTRAINT nobody_carries_for_himself CHECK (account_id <> carrier_id)
);
COMMENT ON TABLE carrier IS 'tenant';
CREATE INDEX carrier_by_carrier ON carrier (tenant_id, carrier_id);

CREATE TABLE contact (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    name        text        NOT NULL,
    title       text,
    part        text        NOT NULL,
    phone       text,
    email       text,
    legal_basis text        NOT NULL CHECK (legal_basis IN ('consent', 'contract', 'legal-duty', 'public-health', 'public-interest-news', 'self-published', 'other-law')),
    source      text        NOT NULL CHECK (length(source) > 0),
    notified_on date,
    state       text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'removed', 'erased')),
    import_id   uuid,
    version     bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE contact IS 'tenant';
CREATE INDEX contact_by_account ON contact (tenant_id, account_id);

-- How far the company's accounts are decided again after its handbook changed: one round at a time, by account number.
CREATE TABLE review (
    tenant_id    uuid        NOT NULL PRIMARY KEY,
    -- Up to this business day all accounts are decided by the handbook, or are being decided by a round that runs.
    day          date        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('running', 'done', 'given-up')),
    -- Rises with each round, so that a worker of an earlier one stops.
    round        bigint      NOT NULL,
    begins_at    timestamptz NOT NULL,
    -- A round that looks at every account is due whatever the day: areas or units changed.
    wanted       boolean     NOT NULL DEFAULT false,
    -- The round looks at every account, not only at those that would be decided differently.
    thorough     boolean     NOT NULL DEFAULT false,
    after_number bigint      NOT NULL DEFAULT 0,
    total        bigint,
    looked_at    bigint      NOT NULL DEFAULT 0,
    changed      bigint      NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
COMMENT ON TABLE review IS 'tenant';
