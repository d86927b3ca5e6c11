package org.ibid.citations.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.citations.quotation.caseless.CaselessSpeech;
import org.ibid.citations.quotation.lexicon.Lexicon;
import org.ibid.citations.quotation.lexicon.Lexicons;
import org.ibid.contracts.Block;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/** How the blocks of one document are read, each by the words and the ways of its own language. Not thread-safe. */
final class Tongues {

    /**
     * One language.
     *
     * @param caseless none where capitals tell names, so that the narrative is read
     */
    record Tongue(@Nullable CaselessSpeech caseless, NarrativeReader narrative, SpokenDashes dashes) {}

    private final Text text;
    private final List<Place> sentences;
    private final List<Marker> markers;
    private final Map<String, Tongue> known = new HashMap<>();

    /** @param sentences, markers in order of start */
    Tongues(Text text, List<Place> sentences, List<Marker> markers) {
        this.text = text;
        this.sentences = sentences;
        this.markers = markers;
    }

    /** That of the block, or of the document. */
    Tongue of(Block block) {
        String language = block.language() != null ? block.language() : text.language();
        return known.computeIfAbsent(language == null ? "" : language, tag -> read(tag.isEmpty() ? null : tag));
    }

    private Tongue read(@Nullable String language) {
        String content = text.content();
        Lexicon lexicon = Lexicons.of(language, content);
        return new Tongue(
                CaselessSpeech.of(language),
                new NarrativeReader(content, lexicon, sentences, markers),
                new SpokenDashes(content, lexicon));
    }
}
