package io.keyhold.server.policy.internal;

import io.keyhold.rules.Edit;
import io.keyhold.server.policy.Draft.StepDone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step is called when one may undo it: by its first edit. */
final class EditWords {
    private EditWords() {}

    static StepDone of(List<Edit> edits) {
        int more = edits.size() - 1;
        return switch (edits.getFirst()) {
            case Edit.SetCell it -> done("cell", it.table(), it.row(), more);
            case Edit.SetRow it -> done("row", it.table(), it.row(), more);
            case Edit.AddRow it -> done("add-row", it.table(), it.row().id(), more);
            case Edit.RemoveRow it -> done("remove-row", it.table(), it.row(), more);
            case Edit.MoveRow it -> done("move-row", it.table(), it.row(), more);
            case Edit.SetFigure it -> done("figure", it.file(), it.path(), more);
            case Edit.AddPart it -> done("add-part", it.file(), it.path(), more);
            case Edit.RemovePart it -> done("remove-part", it.file(), it.path(), more);
            case Edit.AddCase it -> done("add-case", it.topic(), it.worked().id(), more);
            case Edit.ReplaceCase it -> done("replace-case", it.topic(), it.id(), more);
            case Edit.RemoveCase it -> done("remove-case", it.topic(), it.id(), more);
            case Edit.SetFile it -> done("file", it.file(), null, more);
        };
    }

    private static StepDone done(String kind, String in, @Nullable String at, int more) {
        return new StepDone(kind, in, at, more);
    }
}
