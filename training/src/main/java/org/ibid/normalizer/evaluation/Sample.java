package org.ibid.normalizer.evaluation;

import org.ibid.normalizer.html.main.Siblings;
import org.ibid.normalizer.html.main.Traits;
import org.ibid.normalizer.html.metadata.MetadataReader;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.jsoup.Jsoup;

/**
 * A page to learn from.
 *
 * @param rows as {@link Traits} gives them, a row a segment
 * @param labels per segment the share of it that is document
 * @param weights per segment what it counts
 */
record Sample(GoldPage gold, String html, Page page, float[][] rows, double[] labels, double[] weights) {

    /** What all segments of a page weigh together: each page counts the same, however long it is. */
    private static final double PAGE_WEIGHT = 200;

    /** A page whose text is known word by word. */
    static Sample of(GoldPage gold, String html, double weight) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        double[] weights = new double[page.segments().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + page.segments().get(i).words;
        }
        scale(weights, weight);
        return new Sample(gold, html, page, rows(page), GoldLabels.of(page, gold.content()), weights);
    }

    /** The same with labels of another teacher, who is not equally sure of all. */
    Sample with(double[] labels, double[] sureness) {
        double[] changed = new double[weights.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = weights[i] * sureness[i];
        }
        return new Sample(gold, html, page, rows, labels, changed);
    }

    private static float[][] rows(Page page) {
        return new Traits(page, MetadataReader.read(page, null, null), Siblings.of(page)).rows();
    }

    private static void scale(double[] weights, double weight) {
        double sum = 0;
        for (double each : weights) {
            sum += each;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= PAGE_WEIGHT / sum * weight;
        }
    }
}
