package org.ibid.enrichment.entity;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/** The word clusters and gazetteers of {@code edu.emory.mathcs.nlp:nlp4j-english} (Apache-2.0), which are serialised Java objects. */
final class EnglishLexica {

    private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/en-";
    static final List<String> CLUSTERS =
            List.of("brown-clusters-simplified-lowercase", "brown-clusters-twit-lowercase");

    /** The kinds of its gazetteers, by their number. */
    private static final int[] KINDS = {
        Lexicon.ORGANIZATION,
        Lexicon.COUNTRY | Lexicon.PLACE,
        0,
        Lexicon.ROLE,
        Lexicon.PERSON,
        Lexicon.EVENT,
        Lexicon.PLACE,
        Lexicon.PLACE,
        Lexicon.WORK,
        Lexicon.EVENT,
        Lexicon.WORK,
        Lexicon.PLACE,
        Lexicon.PRODUCT,
        Lexicon.ORGANIZATION,
        Lexicon.PERSON,
        Lexicon.WORK
    };

    private EnglishLexica() {}

    static void addTo(LexiconBuilder lexicon) throws IOException {
        for (int c = 0; c < CLUSTERS.size(); c++) {
            Map<String, String> paths = new HashMap<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) read(CLUSTERS.get(c))).entrySet()) {
                paths.put((String) entry.getKey(), longest((Set<?>) entry.getValue()));
            }
            lexicon.clusters(c, paths);
        }
        for (String file :
                List.of("named-entity-gazetteers-simplified", "named-entity-gazetteers-simplified-lowercase")) {
            walk(((PrefixTree<?, ?>) read(file)).getRoot(), "", lexicon);
        }
    }

    private static String longest(Set<?> prefixes) {
        String longest = "";
        for (Object prefix : prefixes) {
            longest = ((String) prefix).length() > longest.length() ? (String) prefix : longest;
        }
        return longest;
    }

    private static void walk(PrefixNode<?, ?> node, String phrase, LexiconBuilder lexicon) {
        if (node.hasValue()) {
            int kinds = 0;
            for (Object number : (Iterable<?>) node.getValue()) {
                kinds |= KINDS[Integer.parseInt(number.toString())];
            }
            lexicon.name(
                    phrase.endsWith(".") && phrase.length() > 5 ? phrase.substring(0, phrase.length() - 1) : phrase,
                    kinds);
        }
        node.forEach((word, next) -> walk(next, phrase.isEmpty() ? word.toString() : phrase + " " + word, lexicon));
    }

    private static Object read(String name) throws IOException {
        try (InputStream file = open(FOLDER + name + ".xz");
                ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(file)))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = EnglishLexica.class.getClassLoader().getResourceAsStream(name);
        if (file == null) {
            throw new IOException("no " + name + " on the class path: nlp4j-english is in the profile entities");
        }
        return file;
    }
}
