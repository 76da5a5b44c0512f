package io.keyhold.bench;

import io.keyhold.bench.Client.Request;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationQuery;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.Registrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * What it costs to answer a registration (find the company, lock, decide, protect, receipt) and to list registrations, while the ledger
 * grows; and how many a second sixteen clients get answered.
 */
final class RegistrationBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CLIENTS = 16;
    private static final int NAMES = 5_000;
    private static final int PAGE = 100;
    private static final double CPU_MS = 15;
    private static final double GROWTH = 1.5;

    /** Parts of a name have more namesakes in a larger ledger, up to the fixed number that a search reads of each. */
    private static final double SEARCH_GROWTH = 3;

    private static final int STATEMENTS = 19;
    private static final int LIST_STATEMENTS = 9;

    private static final int MOST_ROUNDS = 20;
    private static final int ROUND_MILLIS = 4_000;

    /** One dealer asks for more names here than anyone may in a day: each try is written down as one of the day before yesterday. */
    private static final List<String> TRIES_OF_THE_PAST = List.of("""
            CREATE FUNCTION try_of_the_past() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN NEW.at := NEW.at - interval '2 days'; RETURN NEW; END $$
            """, """
            CREATE TRIGGER try_of_the_past BEFORE INSERT ON name_attempt FOR EACH ROW EXECUTE FUNCTION try_of_the_past()
            """);

    private final int[] sizes;
    private final Random random = new Random(7);
    private final List<Figure> figures = new ArrayList<>();

    RegistrationBench(int[] sizes) {
        this.sizes = sizes;
    }

    /** Returns whether every target is met. */
    boolean run() throws Exception {
        try (var stage = Stage.open();
                var admin = stage.admin()) {
            var cities = Rows.texts(admin, "SELECT code FROM division WHERE level = 'city' ORDER BY code");
            var firm = Firm.found(stage, cities);
            var names = Names.open();
            try (var statement = admin.createStatement()) {
                for (var sql : TRIES_OF_THE_PAST) {
                    statement.execute(sql);
                }
            }
            say(Map.of("bench", "registration", "names", names.areReal() ? "real" : "made up"));
            var loader = new Loader(stage, firm, names);
            for (int size : sizes) {
                loader.growTo(size);
                measure(new Measure(stage, admin), cases(stage, admin, firm, loader), size);
            }
            return verdicts();
        }
    }

    /** A case, and what it is warmed up with. */
    private record Practised(Case practice, Case measured) {
        static Practised same(Case both) {
            return new Practised(both, both);
        }
    }

    private List<Practised> cases(Stage stage, Connection admin, Firm firm, Loader loader) throws SQLException {
        var dealer = firm.askers().stream()
                .filter(asker -> asker.scope().equals("dealer"))
                .findFirst()
                .orElseThrow();
        var known = known(admin, dealer, loader);
        int half = known.size() / 2;
        // All are free, and so get protected: the longest way there is.
        var practised = new Practice(stage, dealer, known.subList(0, half));
        var free = known.subList(half, known.size()).iterator();
        return List.of(
                new Practised(
                        new Case("register-known", true, dealer, () -> form(practised.next())),
                        new Case(
                                "register-known", true, dealer, () -> form(free.hasNext() ? free.next() : any(known)))),
                Practised.same(new Case(
                        "register-unknown",
                        true,
                        dealer,
                        () -> form(named(loader.names().take(), dealer)))),
                Practised.same(
                        new Case("registrations", true, dealer, () -> new Request("/registrations?limit=50", null))));
    }

    /** Companies one after the other; when all were registered the protections are withdrawn, and it begins anew. */
    private static final class Practice {
        private final Stage stage;
        private final Firm.Asker dealer;
        private final List<Named> companies;
        private Iterator<Named> left;

        Practice(Stage stage, Firm.Asker dealer, List<Named> companies) {
            this.stage = stage;
            this.dealer = dealer;
            this.companies = companies;
            this.left = companies.iterator();
        }

        Named next() {
            if (!left.hasNext()) {
                withdraw();
                left = companies.iterator();
            }
            return left.next();
        }

        private void withdraw() {
            var book = stage.part(RegistrationBook.class);
            var registrations = stage.part(Registrations.class);
            var live = new RegistrationQuery(RegistrationState.PROTECTED, true, null, null, PAGE);
            for (var page = book.page(dealer.caller(), live);
                    !page.rows().isEmpty();
                    page = book.page(dealer.caller(), live)) {
                page.rows().forEach(row -> Firm.done(registrations.withdraw(dealer.caller(), row.id(), "practice")));
            }
        }
    }

    private Named any(List<Named> known) {
        return known.get(random.nextInt(known.size()));
    }

    private record Named(String name, String place) {}

    private static Named named(String name, Firm.Asker asker) {
        return new Named(name, asker.cities().getFirst().code());
    }

    /** Companies of the dealer's own territory, by their full names. */
    private List<Named> known(Connection admin, Firm.Asker asker, Loader loader) throws SQLException {
        var found = new ArrayList<Named>();
        for (var city : asker.cities()) {
            Rows.texts(admin, """
                    SELECT name FROM account
                    WHERE tenant_id = '%s' AND division_code = '%s' AND type = 'organisation' ORDER BY md5(id::text) LIMIT %d
                    """.formatted(loader.tenantId(), city.code(), NAMES))
                    .forEach(name -> found.add(new Named(name, city.code())));
        }
        return found;
    }

    private static Request form(Named company) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", company.name());
        form.put("divisionCode", company.place());
        form.put("contact", Map.of("name", "联系人", "phone", "13800000000", "legalBasis", "consent", "source", "名片"));
        form.put("models", List.of(Map.of("modelClass", "tractor", "quantity", 6)));
        form.put("productLine", "nine-six-series");
        form.put("expectedOn", LocalDate.now().plusMonths(2).toString());
        form.put("use", "long-haul");
        form.put("tender", false);
        form.put("source", "own-systems");
        return new Request("/registrations", JSON.writeValueAsString(form));
    }

    private void measure(Measure measure, List<Practised> cases, int size) throws Exception {
        for (int round = 0; round == 0 || round < MOST_ROUNDS && measure.isCompiling(); round++) {
            for (var each : cases) {
                measure.warmUp(each.practice(), ROUND_MILLIS);
            }
        }
        for (var each : cases) {
            note(measure.alone(each.measured(), size));
        }
        note(measure.together(cases.getFirst().measured(), size, CLIENTS));
    }

    private void note(Figure figure) {
        figures.add(figure);
        var line = new LinkedHashMap<>(figure.json());
        line.put("bench", "registration");
        say(line);
    }

    private boolean verdicts() {
        boolean met = true;
        for (var name : List.of("register-known", "register-unknown", "registrations")) {
            for (var verdict : of(name)) {
                say(verdict.json());
                met &= verdict.met();
            }
        }
        return met;
    }

    private List<Verdict> of(String name) {
        var bySize = figures.stream()
                .filter(figure -> figure.clients() == 1 && figure.name().equals(name))
                .toList();
        boolean list = name.equals("registrations");
        return List.of(
                atMost(name + ": statements", list ? LIST_STATEMENTS : STATEMENTS, most(bySize, Figure::statements)),
                atMost(name + ": CPU-ms", CPU_MS, most(bySize, Figure::cpuMs)),
                atMost(
                        name + ": buffers, largest to smallest ledger",
                        list ? GROWTH : SEARCH_GROWTH,
                        growth(bySize, Figure::buffers)),
                atMost(name + ": CPU, largest to smallest ledger", GROWTH, growth(bySize, Figure::cpuMs)));
    }

    private static Verdict atMost(String target, double limit, double measured) {
        return Verdict.atMost("registration", target, limit, measured);
    }

    private static double most(List<Figure> figures, ToDoubleFunction<Figure> of) {
        return figures.stream().mapToDouble(of).max().orElseThrow();
    }

    private static double growth(List<Figure> bySize, ToDoubleFunction<Figure> of) {
        return of.applyAsDouble(bySize.getLast()) / of.applyAsDouble(bySize.getFirst());
    }

    private static void say(Map<String, Object> line) {
        System.out.println(JSON.writeValueAsString(line));
    }
}
