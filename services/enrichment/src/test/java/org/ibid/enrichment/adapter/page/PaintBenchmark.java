package org.ibid.enrichment.adapter.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * How soon a browser paints the list, and a document in the reader, of a system that runs: {@code make bench-pages
 * DOCUMENT=id}. No test: it holds nothing.
 */
class PaintBenchmark {

    private static final String AT = System.getProperty("ibid.bench.at", "http://localhost:8080");
    private static final String DOCUMENT = System.getProperty("ibid.bench.document", "");
    private static final int WARMING = 5;
    private static final int TIMES = 20;

    @Test
    void measure() {
        try (Browser browser = Browser.open()) {
            paint(browser, "the list", AT + "/");
            paint(browser, "the reader", AT + "/read?id=" + URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8));
        }
    }

    private static void paint(Browser browser, String what, String address) {
        double[] cold = new double[TIMES];
        double[] again = new double[TIMES];
        long size = 0;
        for (int i = -WARMING; i < TIMES; i++) {
            try (BrowserContext context = browser.context()) {
                Page page = context.newPage();
                double first = paint(page, address);
                double second = paint(page, address);
                size = page.content().length();
                if (i >= 0) {
                    cold[i] = first;
                    again[i] = second;
                }
            }
        }
        Arrays.sort(cold);
        Arrays.sort(again);
        System.out.printf(
                "BENCH %s (%d characters): first contentful paint p50 %.0f ms, p90 %.0f ms; again p50 %.0f ms, p90 %.0f ms%n",
                what, size, cold[TIMES / 2], cold[TIMES * 9 / 10], again[TIMES / 2], again[TIMES * 9 / 10]);
    }

    /** In milliseconds from the navigation's start, by the browser's own clock. */
    private static double paint(Page page, String address) {
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return ((Number) page.waitForFunction(
                                "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
                        .jsonValue())
                .doubleValue();
    }
}
