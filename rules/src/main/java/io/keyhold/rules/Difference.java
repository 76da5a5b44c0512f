package io.keyhold.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two versions of a handbook say differently: a section's own words ({@code row} is null), one of its
 * rows, a clause, a dictionary's code, a fact, a gap, a worked case.
 *
 * @param section the kind of section as packs call it: {@code tables}, {@code quotas}, {@code clauses}, {@code cases} …
 * @param label what people call the section
 * @param clause the clause it cites, after the change or else before it
 * @param changes what is said differently, in the order it is written; of what moved nothing
 */
public record Difference(
        Kind kind,
        String section,
        String name,
        Label label,
        @Nullable String row,
        @Nullable String clause,
        List<Change> changes) {

    /** What became of it. */
    public enum Kind {
        ADDED("新增", "added"),
        REMOVED("删除", "removed"),
        CHANGED("修改", "changed"),
        MOVED("移动", "moved");

        private final Label label;

        Kind(String zh, String en) {
            this.label = new Label(zh, en);
        }

        public Label label() {
            return label;
        }
    }

    /** One figure, cell or word: what it is, and what it was and is now (null: was not, or is no more). */
    public record Change(
            Label what, @Nullable Label before, @Nullable Label after) {

        String tell(Lang lang) {
            String none = lang == Lang.ZH ? "（无）" : "(none)";
            return what.in(lang) + (lang == Lang.ZH ? "：" : ": ")
                    + (before == null ? none : before.in(lang)) + " → "
                    + (after == null ? none : after.in(lang));
        }
    }

    /** In one line, such as: AU-5 tier, row gold-growth-owner, changed: trucks counted: >= 20 → >= 24. */
    public String tell(Lang lang) {
        boolean zh = lang == Lang.ZH;
        String at = (clause == null ? "" : clause + " ")
                + label.in(lang)
                + (row == null ? "" : (zh ? "，行 " : ", row ") + row);
        String all = changes.stream().map(change -> change.tell(lang)).collect(Collectors.joining(zh ? "；" : "; "));
        String what = at + (zh ? "，" : ", ") + kind.label().in(lang);
        return all.isEmpty() ? what : what + (zh ? "：" : ": ") + all;
    }

    @Override
    public String toString() {
        return tell(Lang.EN);
    }
}
