package io.keyhold.server;

import io.keyhold.schema.db.DefaultSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Table;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Watches every statement the suite sends: one that touches a tenant's table without binding a tenant id fails at once (rule 3 of
 * distribution). Row-level security is the second wall, never the filter.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TenantBoundStatements {
    private static final List<String> OFFENDERS = new CopyOnWriteArrayList<>();
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The tables whose rows belong to a tenant: those with a tenant_id, save the directories that are read before one is known. */
    private static final String TENANT_TABLES = String.join(
            "|",
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> "tenant".equals(table.getComment()))
                    .map(Table::getName)
                    .toList());

    private static final Pattern ROWS_THERE =
            Pattern.compile("(?i)\\b(from|join|update|using|only)\\s+\"?(" + TENANT_TABLES + ")\\b");

    private static final Pattern NEW_ROWS = Pattern.compile("(?i)\\binto\\s+\"?(" + TENANT_TABLES + ")\\b");

    private static final Pattern TENANT_BOUND = Pattern.compile("\\btenant_id\"? = (cast\\()?\\?");

    @Bean
    ExecuteListenerProvider tenantBound() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void prepareEnd(ExecuteContext context) {
                var sql = context.sql();
                if (sql != null && !bindsTenant(sql)) {
                    OFFENDERS.add(sql);
                    throw new AssertionError("A statement without a bound tenant id: " + sql);
                }
            }

            @Override
            public void executeStart(ExecuteContext context) {
                var heard = HEARD.get();
                var query = context.query();
                if (heard != null && query != null) {
                    heard.add(context.dsl().renderInlined(query));
                }
            }
        });
    }

    private static boolean bindsTenant(String sql) {
        boolean found =
                !ROWS_THERE.matcher(sql).find() || TENANT_BOUND.matcher(sql).find();
        return found && (!NEW_ROWS.matcher(sql).find() || sql.contains("tenant_id"));
    }

    /** The statements the work sends on this thread, with their values in them. */
    public static List<String> sentBy(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    /** What was caught so far: code that swallows exceptions must not hide one. */
    static List<String> offenders() {
        return OFFENDERS;
    }
}
