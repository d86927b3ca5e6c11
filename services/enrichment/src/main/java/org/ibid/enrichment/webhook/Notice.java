package org.ibid.enrichment.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.source.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a document, told to those outside. It is small whatever the document is: who wants more asks for the document.
 *
 * @param id the same for the same news however often it is told, so that a receiver can drop a repeat
 * @param document its id
 * @param type as in {@link Topics}
 * @param body JSON
 */
public record Notice(String id, String document, String type, String body) {

    private static final int LONGEST_TITLE = 300;

    public static Notice enriched(DocumentEvent event, Instant at) {
        Map<String, Object> data = data(event.id());
        data.put("revision", event.revision());
        Text text = event.text();
        if (text != null && text.title() != null) {
            data.put("title", cut(text.title()));
        }
        String url =
                text != null && text.url() != null ? text.url() : event.intake().url();
        if (url != null) {
            data.put("url", url);
        }
        String news =
                event.revision() + ":" + event.replay() + ":" + event.run().number();
        return of(event.id(), Topics.eventType(Topics.ENRICHED), news, at, data);
    }

    public static Notice failed(String document, Run run, int replay, @Nullable String url, Failure failure) {
        Map<String, Object> data = data(document);
        if (url != null) {
            data.put("url", url);
        }
        data.put("failure", ContractJson.plain(failure));
        String news = run.number() + ":" + replay + ":" + failure.stage() + ":" + failure.code();
        return of(document, Topics.eventType(Topics.FAILED), news, failure.at(), data);
    }

    public static Notice deleted(String document, Run run, Instant at) {
        return of(document, Topics.DELETED_TYPE, "" + run.number(), at, data(document));
    }

    /** What a page calls its title may be of any length. */
    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static Map<String, Object> data(String document) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", document);
        return data;
    }

    private static Notice of(
            String document, String type, String news, @Nullable Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        // it goes into a header, and a document's id may be of any characters
        String id = "msg_" + Digest.of(type + "\n" + document + "\n" + news).substring(0, 32);
        return new Notice(id, document, type, ContractJson.write(body));
    }
}
