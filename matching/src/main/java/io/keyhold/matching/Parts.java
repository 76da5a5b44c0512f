package io.keyhold.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart, with what its places mean.
 *
 * @param place the narrowest division it names; null for none
 * @param trades its words of trade in order
 * @param start how many characters at the start of the name are places
 * @param inBrackets the place that stood in brackets, which is in none of the other parts; empty for none
 */
record Parts(CompanyName name, @Nullable Place place, List<String> trades, int start, String inBrackets) {

    String brand() {
        return name.brand();
    }

    String trade() {
        return name.trade();
    }

    /** What is left without place, form and branch. */
    String core() {
        return name.brand() + name.trade();
    }

    /** The name without brackets and without what it says of a branch. */
    String body() {
        return name.place().substring(0, start) + core() + name.form();
    }

    /** The name without what it says of a branch. */
    String companyText() {
        return name.text().substring(0, name.text().length() - name.branch().length());
    }
}
