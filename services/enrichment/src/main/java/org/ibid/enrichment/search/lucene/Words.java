package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * How a language's words are made into the terms of an index: parted as Unicode says (UAX #29, with dictionaries for scripts
 * without spaces), stemmed where the language has a stemmer, and folded (case, width, diacritics). Words of every language are parted
 * alike, so a query's are the same for all and only their stems differ. Nothing is left out: a phrase may be of small words alone.
 */
public final class Words {

    /** In UTF-16 units; what is longer is no word, and is found by its beginning. */
    private static final int LONGEST = 100;

    /** The terms of words as they stand bear this before them, which no stem begins with. */
    public static final char EXACT = '=';

    public static final Words UNKNOWN = new Words("", UnaryOperator.identity(), CharArraySet.EMPTY_SET);

    private static final Map<String, Words> BY_LANGUAGE = Map.ofEntries(
            Map.entry(
                    "en",
                    new Words(
                            "en:",
                            in -> new PorterStemFilter(new EnglishPossessiveFilter(in)),
                            EnglishAnalyzer.getDefaultStopSet())),
            Map.entry(
                    "de",
                    new Words(
                            "de:",
                            in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)),
                            GermanAnalyzer.getDefaultStopSet())),
            Map.entry(
                    "fr",
                    new Words(
                            "fr:",
                            in -> new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)),
                            FrenchAnalyzer.getDefaultStopSet())),
            Map.entry("es", new Words("es:", SpanishLightStemFilter::new, SpanishAnalyzer.getDefaultStopSet())),
            Map.entry(
                    "it",
                    new Words(
                            "it:",
                            in -> new ItalianLightStemFilter(new ElisionFilter(in, ItalianArticles.ALL)),
                            ItalianAnalyzer.getDefaultStopSet())),
            Map.entry("pt", new Words("pt:", PortugueseLightStemFilter::new, PortugueseAnalyzer.getDefaultStopSet())),
            Map.entry("nl", new Words("nl:", in -> new SnowballFilter(in, "Dutch"), DutchAnalyzer.getDefaultStopSet())),
            Map.entry("sv", new Words("sv:", SwedishLightStemFilter::new, SwedishAnalyzer.getDefaultStopSet())),
            Map.entry(
                    "da", new Words("da:", in -> new SnowballFilter(in, "Danish"), DanishAnalyzer.getDefaultStopSet())),
            Map.entry("no", new Words("no:", NorwegianLightStemFilter::new, CharArraySet.EMPTY_SET)),
            Map.entry("nb", new Words("no:", NorwegianLightStemFilter::new, CharArraySet.EMPTY_SET)),
            Map.entry("ru", new Words("ru:", RussianLightStemFilter::new, RussianAnalyzer.getDefaultStopSet())));

    private static final class ItalianArticles {
        private static final CharArraySet ALL =
                new CharArraySet(WordFile.words(Words.class, "elided-articles.txt", "it"), true);
    }

    /** @param language BCP 47; null where it is not known */
    public static Words of(@Nullable String language) {
        return BY_LANGUAGE.getOrDefault(primary(language), UNKNOWN);
    }

    private static String primary(@Nullable String language) {
        if (language == null) {
            return "";
        }
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** The words of any language as they stand. */
    static final Analyzer AS_THEY_STAND = analyzer(ICUFoldingFilter::new);

    private final CharArraySet small;
    private final Analyzer forDocuments;
    private final Analyzer forQueries;

    /** @param name before each stem, so that a word of one language is not found by the stem that it would have in another */
    private Words(String name, UnaryOperator<TokenStream> stemming, CharArraySet small) {
        UnaryOperator<TokenStream> named = words -> new Named(name, stemming.apply(words));
        this.small = small;
        this.forDocuments = analyzer(words -> BothForms.of(words, named));
        this.forQueries = analyzer(words -> new ICUFoldingFilter(named.apply(words)));
    }

    /** Puts a name before each word. */
    private static final class Named extends TokenFilter {

        private final String name;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Named(String name, TokenStream words) {
            super(words);
            this.name = name;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!name.isEmpty()) {
                String word = term.toString();
                term.setEmpty().append(name).append(word);
            }
            return true;
        }
    }

    /** Both of each word: its stem, and as it stands, at one place. */
    public Analyzer forDocuments() {
        return forDocuments;
    }

    /** The stems alone. */
    Analyzer forQueries() {
        return forQueries;
    }

    /** Whether the word says little: a query does not insist on it. */
    boolean isSmall(String word) {
        return small.contains(word);
    }

    /** Streams of one thread and of several fields stand beside each other. */
    private static Analyzer analyzer(UnaryOperator<TokenStream> terms) {
        return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new ICUTokenizer();
                return new TokenStreamComponents(
                        words, terms.apply(new TruncateTokenFilter(new ICUNormalizer2Filter(words), LONGEST)));
            }
        };
    }
}
