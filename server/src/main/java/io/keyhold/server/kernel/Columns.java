package io.keyhold.server.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned on their side: an array for each column, bound to one question mark of a statement that takes any number of rows by
 * {@code unnest}. All columns of one statement come from one of these, so that they are equally long.
 */
public final class Columns<T> {
    private final List<T> rows;

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    /** Takes the rows in their order. */
    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    public Field<?> texts(Function<? super T, @Nullable String> value) {
        return column("text", value, String[]::new);
    }

    public Field<?> uuids(Function<? super T, @Nullable UUID> value) {
        return column("uuid", value, UUID[]::new);
    }

    public Field<?> numbers(Function<? super T, @Nullable Long> value) {
        return column("int8", value, Long[]::new);
    }

    public Field<?> flags(Function<? super T, @Nullable Boolean> value) {
        return column("bool", value, Boolean[]::new);
    }

    public Field<?> days(Function<? super T, @Nullable LocalDate> value) {
        return column("date", written(value), String[]::new);
    }

    public Field<?> instants(Function<? super T, @Nullable Instant> value) {
        return column("timestamptz", written(value), String[]::new);
    }

    private static <T> Function<T, @Nullable String> written(Function<? super T, ? extends @Nullable Object> value) {
        return row -> {
            var found = value.apply(row);
            return found == null ? null : found.toString();
        };
    }

    private <V> Field<?> column(
            String type, Function<? super T, ? extends @Nullable V> value, IntFunction<@Nullable V[]> array) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return DSL.val((Object) column, SQLDataType.OTHER.asConvertedDataType(new ColumnBinding(type)));
    }
}
