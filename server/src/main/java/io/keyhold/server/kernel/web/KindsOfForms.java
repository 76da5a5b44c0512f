package io.keyhold.server.kernel.web;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes a form of several kinds as one of schemas that stand by themselves. The generator lets each kind include the form and
 * the form list its kinds, which goes round in a circle for whoever reads it.
 */
final class KindsOfForms {
    private static final String REF = "#/components/schemas/";

    @SuppressWarnings("rawtypes")
    private final Map<String, Schema> schemas;

    @SuppressWarnings("rawtypes")
    KindsOfForms(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void apart() {
        for (Schema<?> form : List.copyOf(schemas.values())) {
            var discriminator = form.getDiscriminator();
            if (discriminator != null && discriminator.getMapping() != null && form.getOneOf() != null) {
                form.setProperties(null);
                form.setRequired(null);
                discriminator
                        .getMapping()
                        .forEach((kind, ref) ->
                                apart(ref.substring(REF.length()), discriminator.getPropertyName(), kind));
            }
        }
    }

    private void apart(String name, String property, String kind) {
        Schema<?> schema = schemas.get(name);
        if (schema == null || schema.getAllOf() == null) {
            return;
        }
        var own = schema.getAllOf().getLast();
        Map<String, Schema> properties = new LinkedHashMap<>();
        var only = new StringSchema();
        only.setTypes(Set.of("string"));
        only.setEnum(List.of(kind));
        properties.put(property, only);
        if (own.getProperties() != null) {
            properties.putAll(own.getProperties());
        }
        schema.setAllOf(null);
        schema.setTypes(Set.of("object"));
        schema.setProperties(properties);
        schema.setRequired(List.of(property));
    }
}
