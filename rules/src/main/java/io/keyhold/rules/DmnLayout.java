package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the graph out so that editors show it: facts at the bottom, each decision above all it needs, each beside its neighbours; long
 * rows are broken.
 */
final class DmnLayout {

    private static final int WIDTH = 180;
    private static final int HEIGHT = 60;
    private static final int ACROSS = 40;
    private static final int UP = 80;
    private static final int MOST_IN_A_ROW = 12;

    private record Edge(String from, String to, String requirement) {}

    private final Map<String, Integer> floors = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, int[]> corners = new LinkedHashMap<>();

    DmnLayout(List<Decision> decisions, DmnNames names) {
        Map<String, Decision> byName = new HashMap<>();
        decisions.forEach(decision -> byName.put(decision.name(), decision));
        for (Decision decision : decisions) {
            String name = names.decision(decision.name());
            for (String fact : DmnGraph.facts(decision)) {
                String id = "fact_" + names.fact(fact);
                floors.put(id, 0);
                edges.add(new Edge(id, "decision_" + name, DmnWriter.requirementId(name, id)));
            }
            for (String needed : DmnGraph.decisions(decision)) {
                String id = "decision_" + names.decision(needed);
                edges.add(new Edge(id, "decision_" + name, DmnWriter.requirementId(name, id)));
            }
        }
        decisions.forEach(
                decision -> floors.put("decision_" + names.decision(decision.name()), floor(decision, byName)));
        place();
    }

    private static int floor(Decision decision, Map<String, Decision> byName) {
        int floor = 1;
        for (String needed : DmnGraph.decisions(decision)) {
            Decision below = byName.get(needed);
            floor = below == null ? floor : Math.max(floor, 1 + floor(below, byName));
        }
        return floor;
    }

    /** The topmost floor first; a fact comes where the first decision that asks it stands. */
    private void place() {
        int top = floors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int y = ACROSS;
        for (int floor = top; floor >= 0; floor--) {
            int at = floor;
            List<String> row = floors.keySet().stream()
                    .filter(id -> floors.getOrDefault(id, 0) == at)
                    .toList();
            for (int i = 0; i < row.size(); i++) {
                int line = i / MOST_IN_A_ROW;
                int x = ACROSS + i % MOST_IN_A_ROW * (WIDTH + ACROSS);
                corners.put(row.get(i), new int[] {x, y + line * (HEIGHT + UP)});
            }
            y += (1 + Math.max(0, row.size() - 1) / MOST_IN_A_ROW) * (HEIGHT + UP);
        }
    }

    void write(DmnXml xml) {
        xml.begin("dmndi:DMNDI");
        xml.begin("dmndi:DMNDiagram", "id", "diagram");
        corners.forEach((id, corner) -> {
            xml.begin("dmndi:DMNShape", "id", "shape_" + id, "dmnElementRef", id);
            xml.empty(
                    "dc:Bounds",
                    "height",
                    String.valueOf(HEIGHT),
                    "width",
                    String.valueOf(WIDTH),
                    "x",
                    String.valueOf(corner[0]),
                    "y",
                    String.valueOf(corner[1]));
            xml.end();
        });
        edges.forEach(edge -> edge(xml, edge));
        xml.end();
        xml.end();
    }

    private void edge(DmnXml xml, Edge edge) {
        int[] from = corners.get(edge.from);
        int[] to = corners.get(edge.to);
        if (from != null && to != null) {
            xml.begin("dmndi:DMNEdge", "id", "edge_" + edge.requirement, "dmnElementRef", edge.requirement);
            waypoint(xml, from[0] + WIDTH / 2, from[1]);
            waypoint(xml, to[0] + WIDTH / 2, to[1] + HEIGHT);
            xml.end();
        }
    }

    private static void waypoint(DmnXml xml, int x, int y) {
        xml.empty("di:waypoint", "x", String.valueOf(x), "y", String.valueOf(y));
    }
}
