package org.ibid.enrichment.export;

import de.undercouch.citeproc.csl.CSLItemData;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Original;
import org.jspecify.annotations.Nullable;

/** How the document itself is cited. */
public final class OwnCitation {

    private OwnCitation() {}

    /** The styles that a person is offered to choose from: what they are called, by the names that {@link #text} takes. */
    public static Map<String, String> styles() {
        return CslStyle.OFFERED;
    }

    /**
     * In one line.
     *
     * @param called the document's title, or what stands for it
     * @param style a name of the CSL style repository
     * @throws Exporter.UnknownStyle when there is no such style
     */
    public static String text(DocumentView document, String called, String style) {
        CSLItemData data = CslStyle.read(item(document, called));
        return CslStyle.of(style).text(data, document.language()).strip().replaceAll("\\s+", " ");
    }

    /** What it says of itself; accessed where it came from the web. */
    static CslItem item(DocumentView document, String called) {
        Set<String> institutions = institutions(document);
        boolean isOnTheWeb = document.url() != null && document.url().startsWith("http");
        return CslItemBuilder.builder()
                .id("document")
                .type(isOnTheWeb ? "webpage" : "document")
                .title(called.replaceAll("\\s+", " ").strip())
                .author(Stream.ofNullable(document.byline())
                        .flatMap(Collection::stream)
                        .filter(name -> !name.isBlank())
                        .map(name -> BylineName.read(name, !institutions.contains(name)))
                        .toList())
                .containerTitle(document.site())
                .issued(date(document.published()))
                .accessed(isOnTheWeb ? accessed(document.original()) : null)
                .url(isOnTheWeb ? document.url() : null)
                .build();
    }

    private static Set<String> institutions(DocumentView document) {
        return document.enrichment() == null
                ? Set.of()
                : document.enrichment().entities().stream()
                        .filter(entity -> entity.type() == Entity.Type.ORGANIZATION)
                        .flatMap(entity -> Stream.concat(Stream.of(entity.name()), entity.aliases().stream()))
                        .collect(Collectors.toSet());
    }

    private static CslItem.@Nullable Date date(@Nullable String published) {
        if (published == null || !published.matches("\\d{4}(-\\d\\d){0,2}.*")) {
            return null;
        }
        String day = published.length() > 10 ? published.substring(0, 10) : published;
        return new CslItem.Date(
                List.of(Arrays.stream(day.split("-")).map(Integer::valueOf).toList()), null);
    }

    private static CslItem.@Nullable Date accessed(@Nullable Original original) {
        Instant at =
                original == null ? null : original.checkedAt() == null ? original.fetchedAt() : original.checkedAt();
        return at == null ? null : date(at.toString());
    }
}
