package org.ibid.stage.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Cut;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a message without repeating the message, however long it is. */
public final class Reasons {

    private static final int MAX_CHARS = 500;

    private Reasons() {}

    /** At most 500 characters, and never half a character. */
    static String cut(String reason) {
        return reason.length() <= MAX_CHARS ? reason : Cut.to(MAX_CHARS - 1, reason) + "…";
    }

    /** What should stand where, or the parser's own message with the place; never a piece of the source, which Jackson would show. */
    public static String of(@Nullable Throwable fault) {
        String reason = switch (fault) {
            case null -> "it can't be read";
            case ValueInstantiationException refused
            when refused.getCause() instanceof NullPointerException ->
                "one of these is missing: " + needed(refused.getType().getRawClass()) + path(refused);
            case ValueInstantiationException refused -> of(refused.getCause()) + path(refused);
            case MismatchedInputException mismatch -> wanted(mismatch) + path(mismatch);
            case JsonMappingException mapping -> cut(mapping.getOriginalMessage()) + path(mapping);
            case JsonProcessingException parsing -> cut(parsing.getOriginalMessage()) + place(parsing);
            case StackOverflowError deep -> "it is nested too deeply";
            default -> String.valueOf(fault.getMessage());
        };
        return cut(reason);
    }

    /** A record does not say which of its components it missed; those that may be null are none of them. */
    private static String needed(Class<?> record) {
        return Stream.ofNullable(record.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> !component.getType().isPrimitive()
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static String wanted(MismatchedInputException mismatch) {
        // Jackson has no type of its own for what stands after the value
        boolean trails = mismatch.getOriginalMessage().startsWith("Trailing token");
        return trails || mismatch.getTargetType() == null
                ? cut(mismatch.getOriginalMessage())
                : wanted(mismatch.getTargetType()) + " is wanted";
    }

    private static String wanted(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a time like 2026-01-31T12:00:00Z";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.toString(ContractJson.MAPPER.convertValue(type.getEnumConstants(), String[].class));
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }

    private static String place(JsonProcessingException parsing) {
        JsonLocation location = parsing.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
