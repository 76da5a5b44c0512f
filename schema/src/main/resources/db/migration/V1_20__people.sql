-- Units, people, who belongs where since when, what a unit may sell in; and how people sign in.

CREATE TABLE org_unit (
    tenant_id uuid   NOT NULL,
    id        uuid   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('head-office', 'channel', 'region', 'market-office', 'dealer', 'body-builder', 'plant', '4s-store', 'department')),
    name      text   NOT NULL,
    parent_id uuid,
    state     text   NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
    version   bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT org_unit_name_once UNIQUE (tenant_id, name),
    CONSTRAINT org_unit_not_its_own_parent CHECK (parent_id <> id)
);
COMMENT ON TABLE org_unit IS 'tenant';
CREATE INDEX org_unit_by_parent ON org_unit (tenant_id, parent_id);

CREATE TABLE person (
    tenant_id uuid   NOT NULL,
    id        uuid   NOT NULL,
    name      text   NOT NULL,
    phone     text,
    email     text,
    state     text   NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'left')),
    version   bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE person IS 'tenant';
CREATE INDEX person_by_name ON person (tenant_id, name, id);

-- Who holds which position with which role in which unit, from day to day (valid_to is the first day no longer).
CREATE TABLE membership (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    person_id  uuid NOT NULL,
    unit_id    uuid NOT NULL,
    position   text NOT NULL,
    role       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT membership_ends_after_it_begins CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE membership IS 'tenant';
CREATE INDEX membership_by_person ON membership (tenant_id, person_id);
CREATE INDEX membership_by_unit ON membership (tenant_id, unit_id);

-- The places a unit sells in: for a market office its area, for a dealer its authorised territory (AU-8).
CREATE TABLE territory (
    tenant_id     uuid NOT NULL,
    unit_id       uuid NOT NULL,
    division_code text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    PRIMARY KEY (tenant_id, unit_id, division_code, valid_from),
    CONSTRAINT territory_ends_after_it_begins CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE territory IS 'tenant';
CREATE INDEX territory_by_division ON territory (tenant_id, division_code);

-- Directories that must be found before a tenant is known.
CREATE TABLE login (
    id                  uuid        NOT NULL PRIMARY KEY,
    name                text        NOT NULL UNIQUE,
    password_hash       text        NOT NULL,
    must_change         boolean     NOT NULL DEFAULT false,
    failed_count        bigint      NOT NULL DEFAULT 0,
    locked_until        timestamptz,
    password_changed_at timestamptz NOT NULL
);
COMMENT ON TABLE login IS 'local';

-- Which tenants a login may enter: a dealer's salesperson may sell for several makers.
CREATE TABLE login_tenant (
    login_id  uuid NOT NULL REFERENCES login (id),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (login_id, tenant_id),
    CONSTRAINT login_tenant_one_login_a_person UNIQUE (tenant_id, person_id)
);
COMMENT ON TABLE login_tenant IS 'local';

CREATE TABLE login_session (
    token_hash   text        NOT NULL PRIMARY KEY,
    login_id     uuid        NOT NULL REFERENCES login (id),
    tenant_id    uuid        NOT NULL,
    person_id    uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
COMMENT ON TABLE login_session IS 'local';
CREATE INDEX login_session_by_login ON login_session (login_id);
CREATE INDEX login_session_by_person ON login_session (tenant_id, person_id);

CREATE TABLE api_token (
    token_hash text        NOT NULL PRIMARY KEY,
    id         uuid        NOT NULL UNIQUE,
    tenant_id  uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
COMMENT ON TABLE api_token IS 'local';
CREATE INDEX api_token_by_tenant ON api_token (tenant_id, person_id);
