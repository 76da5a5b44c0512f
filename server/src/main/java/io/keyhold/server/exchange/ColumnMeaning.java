package io.keyhold.server.exchange;

import org.jspecify.annotations.Nullable;

/**
 * That a column means a field.
 *
 * @param column counted from 0
 * @param brand with {@link Field#OTHER_TRUCKS}, the brand whose trucks the column counts; null when another column says it
 */
public record ColumnMeaning(
        int column, Field field, @Nullable String brand) {}
