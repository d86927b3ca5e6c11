package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** HTML as it comes about, with what is to be said where the groups and environments end that are open. */
final class Output {

    private static final int LARGEST = 64 << 20;
    private static final int DEEPEST = 1_000;

    /** @param environment none for a group in braces; @param before where the rest goes on; @param taker of what was set aside */
    private record Frame(
            @Nullable String environment,
            String close,
            @Nullable StringBuilder before,
            @Nullable Consumer<String> taker) {}

    private final List<Frame> open = new ArrayList<>();
    private final Map<String, Integer> environments = new HashMap<>();
    private StringBuilder sink = new StringBuilder();

    void html(String html) {
        sink.append(html);
    }

    void text(int c) {
        switch (c) {
            case '&' -> sink.append("&amp;");
            case '<' -> sink.append("&lt;");
            default -> sink.appendCodePoint(c);
        }
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            text(text.charAt(i));
        }
    }

    /** @param close what is said behind the group */
    void openGroup(String close) throws DocumentFailure {
        push(new Frame(null, close, null, null));
    }

    /** What the group holds goes to the taker and not into the text. */
    void openAside(Consumer<String> taker) throws DocumentFailure {
        push(new Frame(null, "", sink, taker));
        sink = new StringBuilder();
    }

    void openEnvironment(String name, String close) throws DocumentFailure {
        push(new Frame(name, close, null, null));
        environments.merge(name, 1, Integer::sum);
    }

    void closeGroup() {
        if (!open.isEmpty() && open.getLast().environment() == null) {
            pop();
        }
    }

    /** Groups that nobody closed before what no group holds. */
    void closeGroups() {
        while (!open.isEmpty() && open.getLast().environment() == null) {
            pop();
        }
    }

    /** With whatever is open in it; nothing where there is none of the name. */
    void closeEnvironment(String name) {
        while (environments.getOrDefault(name, 0) > 0) {
            if (name.equals(pop())) {
                return;
            }
        }
    }

    boolean isIn(String environment) {
        return environments.getOrDefault(environment, 0) > 0;
    }

    /** All that was said, everything closed. */
    String all() {
        while (!open.isEmpty()) {
            pop();
        }
        return sink.toString();
    }

    private void push(Frame frame) throws DocumentFailure {
        if (open.size() == DEEPEST) {
            throw DocumentFailure.tooDeep(LatexText.FORMAT);
        }
        if (sink.length() > LARGEST) {
            throw new DocumentFailure("text-too-large", "The text has more than " + LARGEST + " characters.");
        }
        open.add(frame);
    }

    private @Nullable String pop() {
        Frame frame = open.removeLast();
        sink.append(frame.close());
        if (frame.before() != null && frame.taker() != null) {
            String aside = sink.toString();
            sink = frame.before();
            frame.taker().accept(aside);
        }
        if (frame.environment() != null) {
            environments.merge(frame.environment(), -1, Integer::sum);
        }
        return frame.environment();
    }
}
