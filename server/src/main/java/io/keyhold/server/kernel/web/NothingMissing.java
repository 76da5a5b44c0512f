package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Refusal;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * A body's fields are there unless the record says {@code @Nullable}, in records within it and in lists of them too: whoever leaves
 * one out is told which, as in {@code holdings[0].brand}.
 */
@RestControllerAdvice
class NothingMissing extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        missing(body, "").ifPresent(name -> {
            throw new RefusedException(Refusal.invalid("field-missing", Map.of("name", name)));
        });
        return body;
    }

    /** The path of the first field that is missing within a value; empty when none is. */
    private static Optional<String> missing(@Nullable Object value, String path) {
        return switch (value) {
            case Record row ->
                first(Stream.of(row.getClass().getRecordComponents()).map(component -> missing(component, row, path)));
            case Collection<?> values -> {
                var all = values.toArray();
                yield first(IntStream.range(0, all.length).mapToObj(i -> missingAt(all[i], path + "[" + i + "]")));
            }
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> first(Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> missing(RecordComponent component, Record row, String path) {
        var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        var value = valueOf(component, row);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? missing(value, name)
                : missingAt(value, name);
    }

    private static Optional<String> missingAt(@Nullable Object value, String path) {
        return value == null ? Optional.of(path) : missing(value, path);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record row) {
        var accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, row);
    }
}
