package io.keyhold.peers;

import io.keyhold.rules.Fact;
import io.keyhold.rules.ValueType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A model run by KIE DMN, its alpha network left off. Not for several threads. */
public final class Kie {

    private final DMNRuntime runtime;
    private final DMNModel model;

    private Kie(DMNRuntime runtime) {
        this.runtime = runtime;
        this.model = runtime.getModels().getFirst();
    }

    public static Kie of(String xml) {
        var resource = ResourceFactory.newReaderResource(new StringReader(xml));
        return new Kie(DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalArgumentException::new));
    }

    /** What KIE finds wrong with the model itself. */
    public List<String> complaints() {
        return model.getMessages().stream().map(DMNMessage::getText).toList();
    }

    /** Facts as KIE takes them, by name. */
    public static Map<String, Object> facts(Map<String, Fact> catalogue, Map<String, Object> given) {
        Map<String, Object> facts = new HashMap<>();
        catalogue.forEach((name, fact) -> facts.put(name, fact(fact.type(), given.get(name))));
        return facts;
    }

    private static @Nullable Object fact(ValueType type, @Nullable Object given) {
        if (given == null) {
            return null;
        }
        return switch (type) {
            case ValueType.Whole ignored -> new BigDecimal(given.toString());
            case ValueType.Decimal ignored -> new BigDecimal(given.toString());
            case ValueType.Truth ignored -> given;
            case ValueType.Day ignored -> LocalDate.parse(given.toString());
            case ValueType.Moment ignored -> LocalDateTime.parse(given.toString());
            case ValueType.Lasting ignored -> Duration.parse(given.toString());
            case ValueType.Coded ignored -> given;
            case ValueType.Place ignored -> given;
            case ValueType.Text ignored -> given;
        };
    }

    /** The results of all decisions by name; null where there is none. */
    public Map<String, @Nullable Object> decideAll(Map<String, Object> facts) {
        Map<String, @Nullable Object> results = new HashMap<>();
        for (DMNDecisionResult result :
                runtime.evaluateAll(model, context(facts)).getDecisionResults()) {
            results.put(result.getDecisionName(), result.getResult());
        }
        return results;
    }

    /** One decision's result with KIE's own account of it, as its user would take it. */
    public DMNDecisionResult decide(String decision, Map<String, Object> facts) {
        return runtime.evaluateByName(model, context(facts), decision).getDecisionResultByName(decision);
    }

    private DMNContext context(Map<String, Object> facts) {
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        return context;
    }
}
