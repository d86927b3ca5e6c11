package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Segment;

/**
 * Labels of a page of which only snippets are known. Segments with a snippet are known; what stands in a part of the page where
 * all that is known is no document is none either, and what stands among known paragraphs, of their parent, is document. Of the
 * rest a teacher's belief is taken, at less weight.
 */
final class SnippetLabels {

    private static final double KNOWN = 2;
    private static final double FOLLOWS = 1;
    private static final double BELIEVED = 0.4;
    /** A part of the page that the teacher takes for more of the document than this is not given up for one snippet in it. */
    private static final double MOST_TO_LOSE = 0.3;

    private static final double DOUBTED = 0.3;

    private final Page page;
    private final double[] labels;
    private final double[] sureness;
    /** 1 for document, -1 for none, 0 where no snippet tells. */
    private final int[] known;

    private SnippetLabels(Page page, double[] beliefs) {
        this.page = page;
        this.labels = beliefs.clone();
        this.sureness = new double[beliefs.length];
        this.known = new int[beliefs.length];
        Arrays.fill(sureness, BELIEVED);
    }

    /** @param beliefs a teacher's probability for each segment */
    static Sample teach(Sample sample, double[] beliefs) {
        SnippetLabels labels = new SnippetLabels(sample.page(), beliefs);
        labels.mark(sample.gold());
        labels.spread();
        return sample.with(labels.labels, labels.sureness);
    }

    private void mark(GoldPage gold) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        for (Segment segment : page.segments()) {
            int start = text.length();
            text.append(fold(page.text(segment))).append(' ');
            places.add(new int[] {start, text.length() - 1});
        }
        String all = text.toString();
        gold.without().forEach(snippet -> mark(all, places, fold(snippet), -1));
        gold.with().forEach(snippet -> mark(all, places, fold(snippet), 1));
    }

    /** Of several places of a snippet that must be in the text, the one that the teacher believes in most is meant. */
    private void mark(String all, List<int[]> places, String snippet, int label) {
        List<int[]> found = new ArrayList<>();
        for (int at = all.indexOf(snippet); at >= 0 && !snippet.isEmpty(); at = all.indexOf(snippet, at + 1)) {
            found.add(new int[] {at, at + snippet.length()});
        }
        int[] best = null;
        for (int[] span : found) {
            if (label < 0) {
                set(places, span, label);
            } else if (best == null || belief(places, span) > belief(places, best)) {
                best = span;
            }
        }
        if (best != null) {
            set(places, best, label);
        }
    }

    private void set(List<int[]> places, int[] span, int label) {
        for (int i = 0; i < known.length; i++) {
            if (places.get(i)[0] < span[1] && places.get(i)[1] > span[0]) {
                known[i] = label;
                labels[i] = label > 0 ? 1 : 0;
                sureness[i] = KNOWN;
            }
        }
    }

    private double belief(List<int[]> places, int[] span) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            if (places.get(i)[0] < span[1] && places.get(i)[1] > span[0]) {
                sum += labels[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private void spread() {
        double all = believed(0, known.length);
        for (int i = 0; i < known.length; i++) {
            if (known[i] < 0) {
                spread(page.segments().get(i).region, all);
            }
        }
        int last = -1;
        for (int i = 0; i < known.length; i++) {
            if (known[i] > 0) {
                for (int j = last + 1; last >= 0 && j < i; j++) {
                    fill(j, last, i);
                }
                last = i;
            }
        }
    }

    private void spread(Region from, double all) {
        Region widest = null;
        for (Region region = from; region != null && isLoss(region, all); region = region.parent) {
            widest = region;
        }
        for (int i = widest == null ? 0 : widest.firstSegment; widest != null && i < widest.endSegment; i++) {
            if (known[i] == 0) {
                labels[i] = 0;
                sureness[i] = FOLLOWS;
            }
        }
    }

    private boolean isLoss(Region region, double all) {
        for (int i = region.firstSegment; i < region.endSegment; i++) {
            if (known[i] > 0) {
                return false;
            }
        }
        return believed(region.firstSegment, region.endSegment) < MOST_TO_LOSE * all;
    }

    private void fill(int at, int before, int after) {
        List<Segment> segments = page.segments();
        Region parent = segments.get(at).region.parent;
        boolean among = parent == segments.get(before).region.parent || parent == segments.get(after).region.parent;
        if (known[at] == 0 && sureness[at] < FOLLOWS && among && labels[at] > DOUBTED) {
            labels[at] = 1;
            sureness[at] = FOLLOWS;
        }
    }

    private double believed(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += labels[i] * page.segments().get(i).words;
        }
        return sum;
    }

    static String fold(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
