package org.ibid.stage.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import org.ibid.stage.Cut;

/** Says what is wrong with a message without repeating the message, however long it is. */
public final class Reasons {

    private static final int MAX_CHARS = 500;

    private Reasons() {}

    /** At most 500 characters, and never half a character. */
    static String cut(String reason) {
        return reason.length() <= MAX_CHARS ? reason : Cut.to(MAX_CHARS - 1, reason) + "…";
    }

    /** The parser's own message with the place, without the piece of the source that Jackson would show. */
    public static String of(Throwable fault) {
        String reason = switch (fault) {
            case JsonMappingException mapping -> cut(mapping.getOriginalMessage()) + path(mapping);
            case JsonProcessingException parsing -> cut(parsing.getOriginalMessage()) + place(parsing);
            case StackOverflowError deep -> "it is nested too deeply";
            default -> String.valueOf(fault.getMessage());
        };
        return cut(reason);
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
