-- After every migration: each table whose comment is "tenant" gets row-level security, forced, with the one policy; and the
-- application's role, which owns nothing, gets just what it needs. A table with no comment stops the migration.
DO $$
DECLARE
    t record;
BEGIN
    FOR t IN
        SELECT c.oid, c.relname AS name, obj_description(c.oid, 'pg_class') AS spread
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
    LOOP
        IF t.spread IS NULL OR t.spread NOT IN ('tenant', 'reference', 'local') THEN
            RAISE EXCEPTION 'Table % has no comment that says tenant, reference or local', t.name;
        END IF;
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${appRole}', t.name);
        IF t.spread = 'tenant' THEN
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
            EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
            IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = t.oid AND polname = 'one_tenant') THEN
                EXECUTE format(
                    'CREATE POLICY one_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
                    t.name);
            END IF;
        END IF;
    END LOOP;
END
$$;
-- What was published or signed stays as it was: there is no way for the application to change it.
REVOKE UPDATE, DELETE ON handbook_version, handbook_signature, receipt FROM ${appRole};
-- The log of changes only grows; what may change of a row is its seal, and its facts where personal data is erased.
REVOKE UPDATE, DELETE ON change FROM ${appRole};
GRANT UPDATE (facts, seal, seal_salt, seal_digest) ON change TO ${appRole};
REVOKE DELETE ON receipt_chain FROM ${appRole};
-- An import fills these tables faster than statistics follow by themselves; whoever fills them may refresh them.
GRANT MAINTAIN ON account, import_row TO ${appRole};
GRANT USAGE ON SCHEMA public TO ${appRole};
