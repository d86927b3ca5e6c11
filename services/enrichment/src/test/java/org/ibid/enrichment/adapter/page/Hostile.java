package org.ibid.enrichment.adapter.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Original;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;

/** Documents that try to run a script in whoever reads them: each with its attempt in every field that a page shows. */
final class Hostile {

    /** Counts the scripts that ran. */
    private static final String RUN = "window.ran=(window.ran||0)+1";

    private static final List<String> BREAKOUTS =
            List.of("", "\"'>", "</p></a></pre></script></style></textarea></title></svg>-->]]>");

    private static final List<String> ATTEMPTS = List.of(
            "<script>RUN</script>",
            "<ScRiPt >RUN</sCrIpT >",
            "<script src=data:text/javascript,RUN></script>",
            "<img src=x onerror=\"RUN\">",
            "<svg onload=\"RUN\"><script>RUN</script></svg>",
            "<svg><animate onbegin=RUN attributeName=x dur=1s>",
            "<iframe srcdoc=\"<script>parent.RUN</script>\"></iframe>",
            "<iframe src=\"javascript:parent.RUN\"></iframe>",
            "<body onload=RUN>",
            "<details open ontoggle=RUN>",
            "<input autofocus onfocus=RUN>",
            "<a href=\"javascript:RUN\">x</a>",
            "javascript:RUN",
            "JaVaScRiPt:RUN//https://example.org",
            "data:text/html,<script>RUN</script>",
            " onmouseover=RUN onfocus=RUN autofocus tabindex=1 x=",
            "<div hx-get=\"/pages/found\" hx-trigger=\"load\" hx-on:htmx:load=\"RUN\" hx-vals=\"js:RUN\"></div>",
            "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">",
            "<base href=\"https://example.org/\"><link rel=stylesheet href=x onload=RUN onerror=RUN>",
            "{#eval 'x' /}{inject:vertx}{cdi:documents}${RUN}{{RUN}}<%= RUN %>",
            "<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>",
            "\u202e<video><source onerror=RUN></video>\u0000<img/src/onerror=RUN>");

    /** Of which nothing is seen. */
    static final List<String> UNSEEN =
            List.of(" ", "\t\n", "\u200b\u200e", "\u202e", "\u0000", "\u3164", "\u0301", "\u00ad", "\ufffd");

    private Hostile() {}

    /** Documents whose fields hold nothing that can be seen. */
    static List<DocumentEvent> unseen() {
        return IntStream.range(0, UNSEEN.size())
                .mapToObj(i -> document("unseen/" + i, UNSEEN.get(i)))
                .toList();
    }

    static List<DocumentEvent> documents() {
        List<DocumentEvent> documents = new ArrayList<>();
        for (String breakout : BREAKOUTS) {
            for (String attempt : ATTEMPTS) {
                documents.add(document(
                        "hostile/" + documents.size() + "<script>" + RUN + "</script>\"'>",
                        breakout + attempt.replace("RUN", RUN)));
            }
        }
        return documents;
    }

    private static DocumentEvent document(String id, String attempt) {
        String content = "hostile words " + attempt + " and more of it";
        int start = 14;
        int end = start + attempt.length();
        Reference reference = ReferenceBuilder.builder()
                .id(attempt)
                .label(attempt)
                .raw(attempt)
                .start(start)
                .end(end)
                .identifiers(List.of(new Identifier(attempt, attempt, false)))
                .status(Reference.Status.UNCITED)
                .sameAs(List.of(attempt))
                .build();
        Citations citations = new Citations(
                List.of(new Marker(
                        attempt, Marker.Style.NUMERIC, start, end, Marker.Status.LINKED, List.of(attempt), null)),
                List.of(reference),
                List.of(new Link(attempt, attempt, start, Math.max(start + 1, end - 1), null)),
                List.of(new Mention(Mention.Kind.OUTLET, attempt, start, end, attempt, null, attempt, List.of(), null)),
                List.of(new Quotation(
                        Quotation.Kind.DIRECT,
                        attempt,
                        start,
                        end,
                        attempt,
                        attempt,
                        List.of(attempt),
                        List.of(),
                        null,
                        null,
                        null,
                        null)),
                List.of(new Diagnostic(attempt, Diagnostic.Severity.ERROR, attempt, start, end)),
                null);
        Enrichment enrichment = new Enrichment(
                List.of(new Entity(attempt, Entity.Type.PERSON, List.of(attempt), List.of(new Place(start, end)))),
                List.of(attempt),
                List.of(),
                List.of(attempt),
                List.of(attempt));
        return new DocumentEvent(
                id,
                1,
                0,
                Run.NONE,
                new Intake(id, attempt, null, attempt, List.of(attempt), Map.of(attempt, attempt)),
                new Original("4e".repeat(32), 1, attempt, attempt, attempt, Instant.EPOCH),
                TextBuilder.builder()
                        .title(attempt)
                        .byline(List.of(attempt))
                        .published(attempt)
                        .language(attempt)
                        .url(attempt)
                        .site(attempt)
                        .content(content)
                        .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, content.length(), null, attempt)))
                        .build(),
                citations,
                enrichment);
    }
}
