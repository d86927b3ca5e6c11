package org.ibid.enrichment.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/**
 * The source that a document is for those who cite it: by the addresses that led to it, and by its title, author and year. The address
 * that it gives itself counts on its own site alone.
 */
public final class OwnSource {

    private OwnSource() {}

    /** Empty for what nobody can have cited: bytes without a title or a name on them. */
    public static Optional<Cited> of(DocumentEvent event) {
        Text text = event.text();
        String asked = event.intake().url();
        String came = event.original() == null ? null : event.original().url();
        String own = text == null || !isSameSite(text.url(), came == null ? asked : came) ? null : text.url();
        List<String> ids = new ArrayList<>();
        Stream.of(asked, came, own)
                .flatMap(url -> url == null ? Stream.empty() : SourceId.ofAddress(url).stream())
                .forEach(ids::add);
        Work work = text == null ? null : work(text);
        if (work != null) {
            ids.add(work.id());
        }
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = new Reading(
                "webpage",
                text == null ? null : text.title(),
                text == null ? List.of() : text.byline(),
                List.of(),
                null);
        return Optional.of(new Cited(ids, reading, work));
    }

    private static @Nullable Work work(Text text) {
        if (text.byline().isEmpty()
                || text.published() == null
                || text.published().length() < 4) {
            return null;
        }
        String first = text.byline().getFirst().strip();
        CslItem.Name author = CslItem.Name.literal(first.substring(first.lastIndexOf(' ') + 1));
        return Work.of(text.title(), List.of(author), text.published().substring(0, 4))
                .filter(Work::isTelling)
                .orElse(null);
    }

    private static boolean isSameSite(@Nullable String one, @Nullable String other) {
        return one != null && other != null && host(one).equals(host(other));
    }

    private static String host(String url) {
        return PageAddress.of(url).map(address -> URI.create(address).getHost()).orElse("");
    }
}
