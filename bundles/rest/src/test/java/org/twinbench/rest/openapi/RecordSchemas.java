package org.twinbench.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.json.Replacement;

/** Schemas of records as the product writes them: snake_case members, optional ones not required, words for enums. */
final class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> classes = new HashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = Json.mapper().constructType(annotated.getType());
        Class<?> raw = type.getRawClass();
        if (Value.class.isAssignableFrom(raw) || raw == InputStream.class || raw == byte[].class) {
            return new Schema<>().description("any JSON");
        }
        if (raw == Optional.class || raw == Created.class || raw == Replacement.class) {
            return resolved(type.getBindings().getBoundType(0), context);
        }
        if (raw.isEnum()) {
            return words(raw);
        }
        if (raw == List.class) {
            return new ArraySchema().items(resolved(type.getContentType(), context));
        }
        if (raw == Map.class) {
            return new ObjectSchema().additionalProperties(resolved(type.getContentType(), context));
        }
        if (raw == Entry.class) {
            return entry(type.getBindings().getBoundType(0), context);
        }
        if (raw == Page.class) {
            return properties(type, context);
        }
        return raw.isRecord() ? named(type, context) : chain.next().resolve(annotated, context, chain);
    }

    private static Schema<?> resolved(Type type, ModelConverterContext context) {
        return context.resolve(new AnnotatedType(type));
    }

    private static Schema<?> words(Class<?> type) {
        StringSchema words = new StringSchema();
        Arrays.stream(type.getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .forEach(words::addEnumItem);
        return words;
    }

    private static Schema<?> entry(JavaType content, ModelConverterContext context) {
        Schema<?> head = new ObjectSchema();
        for (String name : List.of("id", "revision")) {
            head.addProperty(name, new IntegerSchema().format("int64"));
            head.addRequiredItem(name);
        }
        return new Schema<>().allOf(List.of(head, resolved(content, context)));
    }

    private Schema<?> named(JavaType type, ModelConverterContext context) {
        String name =
                type.getRawClass().getSimpleName().replaceFirst("^Stored", "").replaceFirst("View$", "");
        Class<?> namesake = classes.putIfAbsent(name, type.getRawClass());
        if (namesake != null && namesake != type.getRawClass()) {
            throw new IllegalStateException(namesake + " and " + type.getRawClass() + " would have one name: " + name);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, new ObjectSchema());
            context.defineModel(name, properties(type, context));
        }
        return new Schema<>().$ref(name);
    }

    private static Schema<?> properties(JavaType type, ModelConverterContext context) {
        Schema<?> schema = new ObjectSchema();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            String name = snakeCase(component.getName());
            JavaType member = Json.mapper().getTypeFactory().constructType(component.getGenericType());
            schema.addProperty(name, resolved(bound(component, type, member), context));
            if (component.getType() != Optional.class) {
                schema.addRequiredItem(name);
            }
        }
        return schema;
    }

    /** The items of a page are what the page is bound to. */
    private static JavaType bound(RecordComponent component, JavaType type, JavaType member) {
        return component.getType() == List.class && type.getRawClass() == Page.class
                ? Json.mapper()
                        .getTypeFactory()
                        .constructCollectionType(List.class, type.getBindings().getBoundType(0))
                : member;
    }

    private static String snakeCase(String name) {
        return name.replaceFirst("_$", "").replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
