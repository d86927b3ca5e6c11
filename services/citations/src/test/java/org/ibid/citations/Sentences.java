package org.ibid.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;

/** Gives fixtures the sentences that the normalizer gives real texts. */
public final class Sentences {

    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:^|[\\s(])(?:\\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|al|vs|No|Nr|Sen|Gov|Col|Lt|ca|bzw|z|M|Mme)\\.\\s*$");
    private static final Pattern END =
            Pattern.compile("[.!?…]+[”’»\"')]*(?: ?\\[[\\d,–-]*])*[¹²³]*(?=\\s+[^\\p{Ll}]|$)");

    private Sentences() {}

    /** The same text with the sentences of its paragraphs, or of its lines if it has no blocks. */
    public static Text in(Text text) {
        List<Place> sentences = new ArrayList<>();
        if (text.blocks().isEmpty()) {
            int start = 0;
            for (String line : text.content().split("\n", -1)) {
                add(text.content(), start, start + line.length(), sentences);
                start += line.length() + 1;
            }
        }
        for (Block block : text.blocks()) {
            add(text.content(), block.start(), block.end(), sentences);
        }
        return text.withSentences(sentences);
    }

    private static void add(String content, int from, int to, List<Place> sentences) {
        if (to > content.length()) {
            return;
        }
        Matcher end = END.matcher(content).region(from, to);
        int start = from;
        while (end.find()) {
            if (!ABBREVIATED.matcher(content.substring(start, end.end())).find()) {
                add(content, sentences, start, end.end());
                start = end.end();
            }
        }
        add(content, sentences, start, to);
    }

    private static void add(String content, List<Place> sentences, int from, int to) {
        String sentence = content.substring(from, to);
        if (!sentence.isBlank()) {
            int start = from + sentence.length() - sentence.stripLeading().length();
            sentences.add(new Place(start, start + sentence.strip().length()));
        }
    }
}
