package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.junit.jupiter.api.Test;

/** Sources that nobody should send, in each language of lightweight markup: they end as a text or with a reason that was foreseen. */
class HostileMarkupTest {

    private static final List<String> TYPES = List.of("text/x-rst", "text/asciidoc", "text/org");
    private static final List<String> FORESEEN = List.of("empty", "text-too-large", "too-deep");
    private static final int LENGTH = 30_000;

    private final Normalizer normalizer = new Normalizer();

    @Test
    void oneMarkOverAndOver() {
        for (String mark : List.of(
                "*",
                "_",
                "`",
                "[",
                "]",
                "|",
                "+",
                "-",
                "=",
                "\\",
                "{",
                "<",
                ":",
                ".",
                "#",
                "* ",
                "- ",
                "1. ",
                "*a ",
                "_a ",
                "`a ",
                "|a ",
                "[a]_ ",
                "a_ ",
                "[[",
                "<<a",
                "{a}",
                "footnote:[",
                "footnote:[a] ",
                "[fn:a: ",
                "[fn:: a] ",
                "link:a[",
                "(:",
                "^{",
                "http://a[",
                "\"`",
                ":a:`",
                "`a <",
                "__`",
                ".. [1] ",
                "[[[",
                "=a= ",
                "/a ")) {
            all(mark.repeat(LENGTH / mark.length()));
            all(mark.repeat(LENGTH / mark.length() / 2) + " ]]})>`*_");
        }
    }

    @Test
    void oneLineOverAndOver() {
        for (String line : List.of(
                ".. note::",
                ".. [1] a",
                "* a",
                "----",
                "====",
                "|===",
                "____",
                "[quote]",
                "[[a]]",
                "#+begin_quote",
                "[fn:a] b",
                ":A:",
                "|a|b|",
                "+--+--+",
                "=== ===",
                "a::",
                "a:: b",
                "- a :: b",
                ".. |a| replace:: |a||a|",
                ":a: {a}{a}",
                "a\n====",
                "+",
                ".. _a: a_",
                "[[[a]]] b",
                "* [[[a]]] b",
                "| a",
                ">>> a",
                "",
                "[",
                "include::a[]")) {
            all((line + "\n").repeat(LENGTH / (line.length() + 1)));
            all((line + "\n\n").repeat(LENGTH / (line.length() + 2)));
        }
    }

    @Test
    void deepIndentation() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            deep.append(" ".repeat(i)).append(i % 2 == 0 ? "* a\n\n" : "- b\n");
        }
        all(deep.toString());
        all(deep.toString().replace("* a", ".. note:: a"));
        all("* - ".repeat(10_000));
    }

    @Test
    void longNamesThatStandForThemselves() {
        all(".. |a| replace:: " + "|a|".repeat(300) + "\n\n" + "|a| ".repeat(20_000));
        all(":a: " + "{b}".repeat(300) + "\n:b: " + "{a}".repeat(300) + "\n\n" + "{a} ".repeat(20_000));
        all(".. _a: https://example.org/" + "x".repeat(1_900) + "\n\n" + "a_ ".repeat(50_000));
    }

    /** There they exhaust a heap of their own. */
    @Test
    void longSourcesAreReadApart() {
        byte[] notes = "[fn:: a] ".repeat(20_000).getBytes(StandardCharsets.UTF_8);

        assertThat(IsolatedNormalizer.isApart(new Source(notes, "text/org", null, null, null)))
                .isTrue();
        assertThat(IsolatedNormalizer.isApart(new Source(notes, "text/plain", null, null, null)))
                .isFalse();
    }

    private void all(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        for (String type : TYPES) {
            Normalization result = normalizer.normalize(new Source(bytes, type, null, null, null));
            if (result instanceof Unreadable(String code, String message)) {
                assertThat(code).as(type + ": " + message).isIn(FORESEEN);
            }
        }
    }
}
