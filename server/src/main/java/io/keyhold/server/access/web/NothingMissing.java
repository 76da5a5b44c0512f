package io.keyhold.server.access.web;

import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A body's fields are there unless the record says {@code @Nullable}: whoever leaves one out is told which. */
@RestControllerAdvice(basePackageClasses = SessionController.class)
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
        Arrays.stream(body.getClass().getRecordComponents())
                .filter(component -> !mayBeNull(component) && valueOf(component, body) == null)
                .findFirst()
                .ifPresent(missing -> {
                    throw new RefusedException(Refusal.invalid("field-missing", Map.of("name", missing.getName())));
                });
        return body;
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object body) {
        var accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, body);
    }
}
