package org.ibid.nlp4j;

import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The names in one English sentence. Thread-safe. Loads 260 MB of models from nlp4j-english, which must be on the class path. */
public final class SentenceNames {

    private final NLPDecoder decoder;

    public SentenceNames() {
        try (InputStream models = SentenceNames.class.getResourceAsStream("nlp4j.xml")) {
            decoder = new NLPDecoder(Objects.requireNonNull(models));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sentence on one line; what it takes grows with its length */
    public List<MarkedName> of(String sentence) {
        return MarkedName.of(decoder.decode(sentence));
    }
}
