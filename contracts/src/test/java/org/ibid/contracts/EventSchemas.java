package org.ibid.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schemas, for tests of whoever emits events. */
public final class EventSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://ibid.example/schemas/", "classpath:schemas/")));

    private EventSchemas() {}

    /** What the schema of an event, like {@code document.fetched.v1}, finds wrong with it; empty when it is valid. */
    public static List<Error> errors(String event, String json) {
        SchemaLocation location = SchemaLocation.of("https://ibid.example/schemas/" + event + ".json");
        return REGISTRY.getSchema(location)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The schema for the events on a topic. */
    public static List<Error> errorsOn(String topic, String json) {
        String type = Topics.eventType(topic);
        return errors(type.substring(type.indexOf("document.")), json);
    }
}
