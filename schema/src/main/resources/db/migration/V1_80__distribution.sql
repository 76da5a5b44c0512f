-- The place where a cluster spreads the tables by tenant_id (Citus); on one PostgreSQL there is nothing to do.
SELECT 1;
