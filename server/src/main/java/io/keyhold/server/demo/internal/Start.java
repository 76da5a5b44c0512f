package io.keyhold.server.demo.internal;

import io.keyhold.server.demo.DemoCompanies;
import io.keyhold.server.organization.Tenant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** In demo mode: founds the demo company once the server answers, and prints where to go and as whom. */
@Component
@ConditionalOnProperty(name = "keyhold.demo", havingValue = "true")
class Start {
    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private final DemoCompanies companies;
    private final SignIns signIns;
    private final MessageSource messages;
    private final Environment env;
    private final int accounts;

    Start(
            DemoCompanies companies,
            SignIns signIns,
            MessageSource messages,
            Environment env,
            @Value("${keyhold.demo.accounts:3000}") int accounts) {
        this.companies = companies;
        this.signIns = signIns;
        this.messages = messages;
        this.env = env;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        long began = System.nanoTime();
        var company = companies.found(accounts);
        // A founding leaves its rows behind in the heap; given back now, the idle server stays small.
        System.gc();
        LOG.info("{} ({} ms)", company.name(), (System.nanoTime() - began) / 1_000_000);
        LOG.info("{}", announcement(company));
    }

    private String announcement(Tenant company) {
        var lines = new StringBuilder("\n");
        lines.append("  http://127.0.0.1:%s/   %s\n".formatted(env.getProperty("local.server.port"), company.name()));
        lines.append("  密码 password: %s\n\n".formatted(SignIns.PASSWORD));
        rows(company)
                .forEach(row -> lines.append("  ")
                        .append(Columns.pad(row.get(0), 12))
                        .append(Columns.pad(row.get(1), 14))
                        .append(Columns.pad(row.get(2), 8))
                        .append(row.get(3))
                        .append('\n'));
        return lines.toString();
    }

    private List<List<String>> rows(Tenant company) {
        return signIns.complete(company.id()).stream()
                .map(each -> List.of(each.name(), word("role", each), each.person(), word("sees", each)))
                .toList();
    }

    private String word(String kind, SignIns.SignIn who) {
        return messages.getMessage("demo.%s.%s".formatted(kind, who.role()), null, Locale.CHINESE);
    }
}
