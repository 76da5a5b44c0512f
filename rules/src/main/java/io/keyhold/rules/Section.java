package io.keyhold.rules;

import java.util.Set;

/** A part of a pack that is no decision table but is carried out all the same: it has a name, a clause and words. */
public interface Section {

    String name();

    Label label();

    /** The clauses it cites, itself or in a part. */
    Set<String> clauses();

    /** The gaps it stands for. */
    Set<String> gaps();

    Where where();
}
