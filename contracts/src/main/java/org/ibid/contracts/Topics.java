package org.ibid.contracts;

/** The names of the topics and of the event types on them (AsyncAPI: {@code contracts/asyncapi.yaml}). */
public final class Topics {

    public static final String INTAKE = "documents.intake";
    public static final String FETCHED = "documents.fetched";
    /** What waits to be fetched again, and why. */
    public static final String DELAYED = "documents.delayed";

    /** Collections whose entries were published as intakes. */
    public static final String EXPANDED = "documents.expanded";

    public static final String NORMALIZED = "documents.normalized";
    public static final String CITED = "documents.cited";
    public static final String ENRICHED = "documents.enriched";
    public static final String FAILED = "documents.failed";

    /** The compacted twin of {@link #ENRICHED}: the newest enriched event of each document. */
    public static final String STATE = "documents.state";

    /** The CloudEvents type of a record without a value that says that its document is deleted, on whatever topic. */
    public static final String DELETED_TYPE = "org.ibid.document.deleted.v1";

    private static final String DEAD_LETTERS = ".dlq";

    private Topics() {}

    /** Where a service puts what it could not read of a topic. */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + DEAD_LETTERS;
    }

    public static boolean isOfDeadLetters(String topic) {
        return topic.endsWith(DEAD_LETTERS);
    }

    /** The CloudEvents type of the events on a topic: {@code org.ibid.document.<topic word>.v1}. */
    public static String eventType(String topic) {
        String word = topic.equals(STATE) ? ENRICHED : topic;
        return "org.ibid.document." + word.substring(word.indexOf('.') + 1) + ".v1";
    }
}
