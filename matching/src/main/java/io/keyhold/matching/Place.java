package io.keyhold.matching;

/**
 * A stretch of a name that names a division.
 *
 * @param codes the divisions of GB/T 2260 it may mean: two, four or six digits each
 * @param length characters it takes in the name
 * @param bare written without 省, 市, 县 …
 */
record Place(String[] codes, int length, boolean bare) {

    /** Whether one of the two may be the other or lie within it. */
    boolean mayMeet(Place other) {
        for (var mine : codes) {
            for (var its : other.codes) {
                if (mine.startsWith(its) || its.startsWith(mine)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a division of six digits may be this one, lie within it or hold it. */
    boolean mayMeet(String division) {
        var trimmed = division.replaceFirst("(0000|00)$", "");
        for (var mine : codes) {
            if (mine.startsWith(trimmed) || trimmed.startsWith(mine)) {
                return true;
            }
        }
        return false;
    }

    /** How narrow: 1 a province, 2 a city, 3 a county. */
    int level() {
        return codes[0].length() / 2;
    }
}
