package org.ibid.normalizer.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;

/** Pages of a few lines, read as the service reads them. */
public final class Read {

    private static final Normalizer NORMALIZER = new Normalizer();
    /** Prose that makes a page of ours look like a document. */
    public static final String PROSE = """
            <p>The last ferry left the harbour on a grey morning, and nobody on the quay could say when another would come.</p>
            <p>The board answered that the route had lost money for years, and that the decision had been public since autumn.</p>
            <p>Those who live on the island have two boats of their own, which is enough for the mail but not for the school.</p>
            """;

    private Read() {}

    public static Text page(String head, String body) {
        return html("<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + body + "</body></html>");
    }

    public static Text html(String html) {
        Source source = new Source(
                html.getBytes(StandardCharsets.UTF_8), "text/html", "UTF-8", "https://gazette.example/a", null);
        Normalization result = NORMALIZER.normalize(source);
        assertThat(result).isInstanceOf(Normalized.class);
        return ((Normalized) result).text();
    }
}
