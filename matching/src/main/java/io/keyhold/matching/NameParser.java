package io.keyhold.matching;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a name apart: the branch and the legal form from its end, places from its start, words of trade from what is left. */
final class NameParser {
    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【〔]([^（(\\[【〔）)\\]】〕]{1,20})[）)\\]】〕]");
    /** Parts of a place below the county, and zones that are none by the standard. */
    private static final Pattern BELOW = Pattern.compile(
            "^(?:[^镇乡区]{1,3}[镇乡]|(?:经济技术|高新技术产业|经济|高新技术|高新|技术)?开发区|高新区|(?:浦东|滨海|两江|西咸|贵安|[^新区]{2})新区|[^区]{0,4}(?:工业园区|工业园|保税区))");

    private NameParser() {}

    static Parts parse(String written) {
        var text = NormalisedName.of(written).text();
        // Most names have none, and then the text is what was written.
        var bracketed = BRACKETS.matcher(text.length() == written.length() ? "" : written);
        @Nullable Place inBrackets = null;
        var placeInBrackets = "";
        var body = text;
        if (bracketed.find()) {
            var inside = NormalisedName.of(bracketed.group(1)).text();
            var place = wholly(inside);
            if (place != null) {
                inBrackets = place;
                placeInBrackets = inside;
                body = NormalisedName.of(written.substring(0, bracketed.start()) + written.substring(bracketed.end()))
                        .text();
            }
        }
        return new Body(text, inBrackets, placeInBrackets).parts(body);
    }

    private static @Nullable Place wholly(String inside) {
        @Nullable Place narrowest = null;
        for (int at = 0; at < inside.length(); ) {
            var place = Places.at(inside, at);
            if (place == null) {
                return null;
            }
            narrowest = place;
            at += place.length();
        }
        return narrowest;
    }

    private record Body(String text, @Nullable Place inBrackets, String placeInBrackets) {

        Parts parts(String body) {
            int company = LegalForms.branchBegins(body);
            var whole = body.substring(0, company);
            int form = LegalForms.length(whole);
            var rest = whole.substring(0, whole.length() - form);
            var start = Start.of(rest, inBrackets);
            var middle = rest.substring(start.length());
            var trades = Trades.ending(middle, start.place() != null || inBrackets != null);
            int trade = trades.stream().mapToInt(String::length).sum();
            var name = new CompanyName(
                    text,
                    rest.substring(0, start.length()) + placeInBrackets,
                    middle.substring(0, middle.length() - trade),
                    middle.substring(middle.length() - trade),
                    whole.substring(whole.length() - form),
                    body.substring(company));
            return new Parts(name, narrower(start.place()), List.copyOf(trades), start.length(), placeInBrackets);
        }

        private @Nullable Place narrower(@Nullable Place start) {
            if (start == null || inBrackets != null && inBrackets.level() >= start.level()) {
                return inBrackets;
            }
            return start;
        }
    }

    /** The places at the start of a name. */
    private record Start(int length, @Nullable Place place) {

        static Start of(String rest, @Nullable Place inBrackets) {
            @Nullable Place narrowest = null;
            int at = 0;
            while (true) {
                var place = Places.at(rest, at);
                if (place == null
                        || inBrackets != null && !inBrackets.mayMeet(place)
                        || narrowest != null && !narrowest.mayMeet(place)
                        || !leavesAName(rest, at, place, narrowest != null)) {
                    break;
                }
                narrowest = place;
                at += place.length();
            }
            if (narrowest != null && hasBelow(rest, at)) {
                var below = BELOW.matcher(rest).region(at, rest.length());
                if (below.find() && rest.length() - below.end() >= 2) {
                    at = below.end();
                }
            }
            return new Start(at, narrowest);
        }

        /** Saves the pattern for the names that have one of its characters near. */
        private static boolean hasBelow(String rest, int at) {
            for (int i = at + 1; i < Math.min(rest.length(), at + 9); i++) {
                if ("镇乡区园".indexOf(rest.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        /** A county without the word for it is believed only where a brand of two characters follows. */
        private static boolean leavesAName(String rest, int at, Place place, boolean within) {
            var left = rest.substring(at + place.length());
            if (left.isEmpty()) {
                return false;
            }
            if (!place.bare() || place.level() < 3) {
                return true;
            }
            if (!within && Places.isRatherABrand(rest.substring(at, at + place.length()))) {
                return false;
            }
            int trade =
                    Trades.ending(left, true).stream().mapToInt(String::length).sum();
            return left.length() - trade >= 2;
        }
    }
}
