-- After every migration: each table whose comment is "tenant" gets row-level security, forced, with the one policy; and the
-- application's role, which owns nothing, gets just what it needs. A table with no comment stops the migration.
-- Every node runs this when it starts, beside others at work: nothing is altered, and so no table locked, that is as it should be.
DO $$
DECLARE
    t record;
    privilege text;
BEGIN
    FOR t IN
        SELECT c.oid, c.relname AS name, obj_description(c.oid, 'pg_class') AS spread,
            c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
            EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'one_tenant') AS has_policy,
            CASE
                -- What was published or signed stays as it was: there is no way for the application to change it.
                WHEN c.relname IN ('handbook_version', 'handbook_signature', 'receipt') THEN '{SELECT,INSERT}'
                -- The log of changes only grows; of a row only the columns named below may change.
                WHEN c.relname = 'change' THEN '{SELECT,INSERT}'
                WHEN c.relname = 'receipt_chain' THEN '{SELECT,INSERT,UPDATE}'
                -- An import fills these tables faster than statistics follow by themselves; whoever fills them may refresh them.
                WHEN c.relname IN ('account', 'import_row') THEN '{SELECT,INSERT,UPDATE,DELETE,MAINTAIN}'
                ELSE '{SELECT,INSERT,UPDATE,DELETE}'
            END::text[] AS wanted
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
        ORDER BY c.relname
    LOOP
        IF t.spread IS NULL OR t.spread NOT IN ('tenant', 'reference', 'local') THEN
            RAISE EXCEPTION 'Table % has no comment that says tenant, reference or local', t.name;
        END IF;
        FOREACH privilege IN ARRAY '{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[] LOOP
            IF privilege = ANY (t.wanted) AND NOT has_table_privilege('${appRole}', t.oid, privilege) THEN
                EXECUTE format('GRANT %s ON %I TO ${appRole}', privilege, t.name);
            ELSIF privilege <> ALL (t.wanted) AND has_table_privilege('${appRole}', t.oid, privilege) THEN
                EXECUTE format('REVOKE %s ON %I FROM ${appRole}', privilege, t.name);
            END IF;
        END LOOP;
        IF t.spread = 'tenant' THEN
            IF NOT t.secured THEN
                EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
            END IF;
            IF NOT t.forced THEN
                EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
            END IF;
            IF NOT t.has_policy THEN
                EXECUTE format(
                    'CREATE POLICY one_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
                    t.name);
            END IF;
        END IF;
    END LOOP;
    -- What may change of the log is a row's seal, and its facts where personal data is erased.
    FOREACH privilege IN ARRAY '{facts,seal,seal_salt,seal_digest}'::text[] LOOP
        IF NOT has_column_privilege('${appRole}', 'change', privilege, 'UPDATE') THEN
            EXECUTE format('GRANT UPDATE (%I) ON change TO ${appRole}', privilege);
        END IF;
    END LOOP;
    IF NOT has_schema_privilege('${appRole}', 'public', 'USAGE') THEN
        GRANT USAGE ON SCHEMA public TO ${appRole};
    END IF;
END
$$;
