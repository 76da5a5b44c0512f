package io.keyhold.server.demo.internal;

import io.keyhold.server.access.Login;
import io.keyhold.server.access.Logins;
import io.keyhold.server.access.NewLogin;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives one person of each role a name to sign in with, all with the same password. */
@Component
class SignIns {
    /** Known to everyone who reads this: it opens nothing but the demo company. */
    static final String PASSWORD = "beiling-2009";

    private static final int EVERYBODY = 500;

    private final People people;
    private final Logins logins;

    SignIns(People people, Logins logins) {
        this.people = people;
        this.logins = logins;
    }

    /** Who signs in with what. */
    record SignIn(String person, String name, String role) {}

    /** Makes the sign-ins that are missing and returns all of them, by the names they really have. */
    List<SignIn> complete(UUID tenantId) {
        var ids = people.list(tenantId, PeopleFilter.everybody(EVERYBODY)).stream()
                .collect(Collectors.toMap(person -> person.name(), person -> person.id()));
        var wanted = Resource.rows("sign-ins.tsv");
        var known = logins.of(
                tenantId, wanted.stream().map(row -> ids.get(row.get(0))).toList());
        return wanted.stream().map(row -> signIn(tenantId, row, ids, known)).toList();
    }

    private SignIn signIn(UUID tenantId, List<String> row, Map<String, UUID> ids, Map<UUID, Login> known) {
        var personId = ids.get(row.get(0));
        if (personId == null) {
            throw new IllegalStateException("The demo company has nobody called " + row.get(0));
        }
        var login = known.get(personId);
        var name = login == null ? create(tenantId, personId, row.get(1)) : login.name();
        return new SignIn(row.get(0), name, row.get(2));
    }

    /** Names are one directory for all companies: where a real one was quicker, ours is longer. */
    private String create(UUID tenantId, UUID personId, String name) {
        Function<String, Outcome<Login>> called =
                wanted -> logins.create(new NewLogin(tenantId, personId, wanted, PASSWORD, false));
        return called.apply(name) instanceof Outcome.Done<Login>(var login)
                ? login.name()
                : Done.value(called.apply(name + "." + tenantId.toString().substring(24)))
                        .name();
    }
}
