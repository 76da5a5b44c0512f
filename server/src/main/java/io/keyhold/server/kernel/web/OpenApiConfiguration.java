package io.keyhold.server.kernel.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the description of the API say what the records say: whose schema it is, and which properties may be null. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiConfiguration {
    private final SchemaNames names = new SchemaNames();

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), names);
    }

    @Bean
    GlobalOpenApiCustomizer nullness() {
        return this::tellNullness;
    }

    private void tellNullness(OpenAPI api) {
        // The port of this very run would be noise.
        api.setServers(null);
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        new KindsOfForms(api.getComponents().getSchemas()).apart();
        api.getComponents()
                .getSchemas()
                .forEach((name, schema) -> names.type(name)
                        .filter(Class::isRecord)
                        .ifPresent(type -> tell(schema, type.getRecordComponents())));
    }

    private static void tell(Schema<?> schema, RecordComponent[] components) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().replaceAll((ignored, property) -> anything(property));
        // What is required already is not the record's: it tells kinds of a form apart.
        var required = new ArrayList<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()).stream()
                .filter(name -> Arrays.stream(components)
                        .noneMatch(each -> each.getName().equals(name)))
                .toList());
        Arrays.stream(components)
                .filter(each -> schema.getProperties().containsKey(each.getName()))
                .forEach(each -> {
                    if (each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        schema.getProperties()
                                .computeIfPresent(each.getName(), (ignored, property) -> orNull(property));
                    } else {
                        required.add(each.getName());
                    }
                });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** An object of no known properties stands for a value of any kind: a fact, an output. */
    private static Schema<?> anything(Schema<?> property) {
        if (property.getAdditionalProperties() instanceof Schema<?> values) {
            property.setAdditionalProperties(anything(values));
            return property;
        }
        boolean bare = property.getTypes() != null
                && property.getTypes().equals(Set.of("object"))
                && property.getProperties() == null
                && property.getAdditionalProperties() == null;
        return bare ? new Schema<>() : property;
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            return new Schema<>().oneOf(List.of(property, nothing));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }
}
