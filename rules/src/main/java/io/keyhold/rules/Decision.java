package io.keyhold.rules;

import java.util.List;

/** Something a handbook decides from facts. */
public sealed interface Decision permits Table, Measure {

    String name();

    Label label();

    String clause();

    List<Input> inputs();

    List<Output> outputs();

    Where where();
}
