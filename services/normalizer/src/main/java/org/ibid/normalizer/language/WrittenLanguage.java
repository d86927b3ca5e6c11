package org.ibid.normalizer.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language by its letters (OpenNLP's model of 103 languages). The model, about 40 MB in memory, is loaded when the
 * first document needs it.
 */
public final class WrittenLanguage {

    private static final int SHORTEST = 60;
    /** A glance settles most texts; what is close, such as Danish and Norwegian, gets a longer look. */
    private static final int GLANCE = 400;

    private static final int LOOK = 3000;
    private static final double CLEAR_LEAD = 5;
    private static final double LEAST_CONFIDENCE = 0.02;
    private static final double LEAST_LEAD = 1.5;

    private WrittenLanguage() {}

    /** BCP 47; none for a text that is too short or too mixed to tell. */
    public static @Nullable String of(String content) {
        if (content.length() < SHORTEST) {
            return null;
        }
        // the start is often a list of names; the middle speaks
        int start = content.length() > 2 * LOOK ? LOOK / 2 : 0;
        Language glanced = leader(content, start, GLANCE, CLEAR_LEAD);
        Language language = glanced == null ? leader(content, start, LOOK, LEAST_LEAD) : glanced;
        return language == null ? null : Model.TAGS.get(language.getLang());
    }

    /** The likeliest language if it leads the next by a factor. */
    private static @Nullable Language leader(String content, int start, int length, double lead) {
        String look = content.substring(start, Math.min(content.length(), start + length));
        Language[] languages = new LanguageDetectorME(Model.LOADED).predictLanguages(look);
        boolean sure = languages.length > 1
                && languages[0].getConfidence() > LEAST_CONFIDENCE
                && languages[0].getConfidence() > lead * languages[1].getConfidence();
        return sure ? languages[0] : null;
    }

    /** Initialised on first use. */
    private static final class Model {

        static final LanguageDetectorModel LOADED = load();
        /** ISO 639-3 to BCP 47. */
        static final Map<String, String> TAGS = tags();

        private static LanguageDetectorModel load() {
            try (InputStream in = WrittenLanguage.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String language : Locale.getISOLanguages()) {
                tags.put(Locale.of(language).getISO3Language(), language);
            }
            // the JDK lists the codes of before 1989 too
            tags.put("ind", "id");
            tags.put("heb", "he");
            tags.put("yid", "yi");
            tags.put("cmn", "zh");
            tags.put("pes", "fa");
            tags.put("ekk", "et");
            tags.put("lvs", "lv");
            tags.put("nob", "nb");
            tags.put("swh", "sw");
            tags.put("zlm", "ms");
            return tags;
        }
    }
}
