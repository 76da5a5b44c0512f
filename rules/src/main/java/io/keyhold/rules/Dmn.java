package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Exchange of decisions with other tools by OMG's DMN: writes 1.3, reads the decision tables of 1.1 to 1.5. What is written decides
 * as the evaluator does, and gives null (a plain COLLECT an empty list) exactly where the evaluator is undecided.
 */
public final class Dmn {

    private Dmn() {}

    /** All decisions of the version in force on a day, with the choices that count then; none when there is no such version. */
    public static Optional<String> write(Handbook handbook, LocalDate on) {
        Program program = handbook.program(on);
        return program == null
                ? Optional.empty()
                : Optional.of(new DmnWriter(program, on)
                        .write(program.pack.decisions().keySet()));
    }

    /** One decision with those it rests on; {@link QuestionRefused} where there is no decision of that name. */
    public static Optional<String> write(Handbook handbook, LocalDate on, String decision) {
        Program program = handbook.program(on);
        return program == null
                ? Optional.empty()
                : Optional.of(new DmnWriter(program, on).write(DmnGraph.restsOn(program, decision)));
    }

    /** What a model holds that a pack can: its decision tables and plain values; all else is told as left. Refuses nothing. */
    public static Imported read(String xml) {
        return DmnReader.read(xml);
    }
}
