package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enormous pages end in bounded time and memory. The bounds are ten times what a quiet machine needs. */
class HostilePagesTest {

    private static final long MOST_SECONDS = 60;
    /** All that is allocated, garbage too, for each byte of the page. */
    private static final long MOST_ALLOCATED = 1000;

    enum Page {
        TEN_MEGABYTES_OF_PROSE {
            @Override
            String html() {
                return "<p>The last ferry left on a grey morning, and nobody could say why.</p>\n".repeat(140_000);
            }
        },
        A_HUNDRED_THOUSAND_NESTED_ELEMENTS {
            @Override
            String html() {
                return "<div class=content>".repeat(100_000) + "The last ferry left on a grey morning.";
            }
        },
        A_MILLION_LINKS {
            @Override
            String html() {
                return "<a href=/a>b</a> ".repeat(1_000_000);
            }
        },
        A_MILLION_ATTRIBUTES {
            @Override
            String html() {
                StringBuilder html = new StringBuilder("<p>The last ferry left on a grey morning.<p");
                for (int i = 0; i < 1_000_000; i++) {
                    html.append(" a").append(i).append("=b");
                }
                return html.append(">and nobody could say why.").toString();
            }
        },
        ONE_LINE_OF_TEN_MEGABYTES {
            @Override
            String html() {
                return "<p>" + "by 12 March ".repeat(900_000);
            }
        };

        abstract String html();
    }

    @ParameterizedTest
    @EnumSource
    void endsInBoundedTimeAndMemory(Page page) {
        byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
        Source source = new Source(bytes, "text/html", "UTF-8", "https://gazette.example/a", null);
        Normalizer normalizer = new Normalizer();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();

        Normalization result = normalizer.normalize(source);

        long seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000_000;
        long perByte = (threads.getCurrentThreadAllocatedBytes() - allocated) / bytes.length;
        if (Boolean.getBoolean("ibid.figures")) {
            System.out.printf("%s: %d bytes, %d s, %d bytes allocated a byte%n", page, bytes.length, seconds, perByte);
        }
        if (result instanceof Unreadable(String code, String message)) {
            assertThat(code).as(message).isEqualTo("text-too-large");
        } else {
            assertThat(((Normalized) result).text().content()).isNotEmpty();
        }
        assertThat(seconds).isLessThan(MOST_SECONDS);
        assertThat(perByte).isLessThan(MOST_ALLOCATED);
    }
}
