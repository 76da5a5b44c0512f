package io.keyhold.server.policy.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyhold.rules.Edit;
import io.keyhold.rules.Label;
import io.keyhold.rules.Under;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One edit as clients send it; its {@code kind} says which. What each does says {@link Edit}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditForm.CellEdit.class, name = "cell"),
    @JsonSubTypes.Type(value = EditForm.RowEdit.class, name = "row"),
    @JsonSubTypes.Type(value = EditForm.RowAdded.class, name = "add-row"),
    @JsonSubTypes.Type(value = EditForm.RowRemoved.class, name = "remove-row"),
    @JsonSubTypes.Type(value = EditForm.RowMoved.class, name = "move-row"),
    @JsonSubTypes.Type(value = EditForm.FigureEdit.class, name = "figure"),
    @JsonSubTypes.Type(value = EditForm.PartAdded.class, name = "add-part"),
    @JsonSubTypes.Type(value = EditForm.PartRemoved.class, name = "remove-part"),
    @JsonSubTypes.Type(value = EditForm.CaseAdded.class, name = "add-case"),
    @JsonSubTypes.Type(value = EditForm.CaseReplaced.class, name = "replace-case"),
    @JsonSubTypes.Type(value = EditForm.CaseRemoved.class, name = "remove-case"),
    @JsonSubTypes.Type(value = EditForm.FileEdit.class, name = "file")
})
@Schema(
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "cell", schema = EditForm.CellEdit.class),
            @DiscriminatorMapping(value = "row", schema = EditForm.RowEdit.class),
            @DiscriminatorMapping(value = "add-row", schema = EditForm.RowAdded.class),
            @DiscriminatorMapping(value = "remove-row", schema = EditForm.RowRemoved.class),
            @DiscriminatorMapping(value = "move-row", schema = EditForm.RowMoved.class),
            @DiscriminatorMapping(value = "figure", schema = EditForm.FigureEdit.class),
            @DiscriminatorMapping(value = "add-part", schema = EditForm.PartAdded.class),
            @DiscriminatorMapping(value = "remove-part", schema = EditForm.PartRemoved.class),
            @DiscriminatorMapping(value = "add-case", schema = EditForm.CaseAdded.class),
            @DiscriminatorMapping(value = "replace-case", schema = EditForm.CaseReplaced.class),
            @DiscriminatorMapping(value = "remove-case", schema = EditForm.CaseRemoved.class),
            @DiscriminatorMapping(value = "file", schema = EditForm.FileEdit.class)
        },
        oneOf = {
            EditForm.CellEdit.class,
            EditForm.RowEdit.class,
            EditForm.RowAdded.class,
            EditForm.RowRemoved.class,
            EditForm.RowMoved.class,
            EditForm.FigureEdit.class,
            EditForm.PartAdded.class,
            EditForm.PartRemoved.class,
            EditForm.CaseAdded.class,
            EditForm.CaseReplaced.class,
            EditForm.CaseRemoved.class,
            EditForm.FileEdit.class
        })
sealed interface EditForm {
    Edit edit();

    record CellEdit(String table, String row, String column, String text) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.SetCell(table, row, column, text);
        }
    }

    record RowEdit(
            String table,
            String row,
            @Nullable String newId,
            @Nullable String clause,
            @Nullable Label label,
            @Nullable String from,
            @Nullable String until,
            @Nullable Under under)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.SetRow(table, row, newId, clause, label, from, until, under);
        }
    }

    record RowAdded(String table, @Nullable String after, NewRow row) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.AddRow(table, after, row.row());
        }
    }

    record NewRow(
            String id,
            @Nullable Label label,
            String clause,
            Map<String, String> when,
            Map<String, String> then,
            @Nullable String from,
            @Nullable String until,
            @Nullable Under under) {
        Edit.NewRow row() {
            return new Edit.NewRow(id, label, clause, when, then, from, until, under);
        }
    }

    record RowRemoved(String table, String row) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.RemoveRow(table, row);
        }
    }

    record RowMoved(String table, String row, @Nullable String after) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.MoveRow(table, row, after);
        }
    }

    record FigureEdit(String file, String path, String text) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.SetFigure(file, path, text);
        }
    }

    record PartAdded(String file, String path, String yaml) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.AddPart(file, path, yaml);
        }
    }

    record PartRemoved(String file, String path) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.RemovePart(file, path);
        }
    }

    record CaseAdded(String topic, CaseForm worked) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.AddCase(topic, worked.text());
        }
    }

    record CaseReplaced(String topic, String id, CaseForm worked) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.ReplaceCase(topic, id, worked.text());
        }
    }

    record CaseRemoved(String topic, String id) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.RemoveCase(topic, id);
        }
    }

    record FileEdit(String file, String text) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.SetFile(file, text);
        }
    }

    /** A worked case; without {@code undecided} the expected outputs, else the reason's code and what it is about. */
    record CaseForm(
            String id,
            String clause,
            String decide,
            String on,
            Map<String, String> facts,
            @Nullable Map<String, String> choices,
            @Nullable Map<String, String> expect,
            @Nullable String row,
            @Nullable String undecided,
            @Nullable String about) {
        Edit.CaseText text() {
            return new Edit.CaseText(
                    id,
                    clause,
                    decide,
                    on,
                    facts,
                    Objects.requireNonNullElse(choices, Map.of()),
                    Objects.requireNonNullElse(expect, Map.of()),
                    row,
                    undecided,
                    about);
        }
    }
}
