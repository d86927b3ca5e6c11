package org.ibid.enrichment.adapter.page;

import io.quarkus.qute.TemplateExtension;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.adapter.across.CitingDocuments;
import org.ibid.enrichment.page.Name;
import org.ibid.enrichment.source.Source;
import org.jspecify.annotations.Nullable;

/** What is shown of things, as templates write it. */
@TemplateExtension
final class Shown {

    private Shown() {}

    static String called(DocumentView document) {
        return Name.of(document);
    }

    static String called(Source source) {
        return Name.of(source);
    }

    static String called(CitingDocuments.Citing document) {
        return Name.first(document.title(), document.id());
    }

    /** The words themselves where they can be seen, else a word for them. */
    static String orUntitled(@Nullable String words) {
        return Name.first(words);
    }

    /** For {@code lang}; null where the document's own word for it would mislead a screen reader. */
    static @Nullable String speech(DocumentView document) {
        return Name.language(document.language());
    }
}
