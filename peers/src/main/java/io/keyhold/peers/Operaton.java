package io.keyhold.peers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A model run by Operaton's DMN engine, with its FEEL of today or the one of JUEL it had before. */
final class Operaton {

    private final DmnEngine engine;
    private final DmnDecision decision;

    private Operaton(DmnEngine engine, String xml, String name) {
        this.engine = engine;
        this.decision = engine.parseDecision(
                "decision_" + name, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static Operaton of(String xml, String decision, boolean juel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(juel);
        return new Operaton(configuration.buildEngine(), xml, decision);
    }

    /** The first result; null where no row matches. */
    @Nullable Object decide(Map<String, Object> facts) {
        var result = engine.evaluateDecisionTable(decision, facts).getFirstResult();
        return result == null ? null : result.getFirstEntry();
    }
}
