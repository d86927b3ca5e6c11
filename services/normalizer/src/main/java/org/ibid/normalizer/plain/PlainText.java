package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.metadata.Stamp;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.normalizer.writing.ContentWriter;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text: the title on its first line, a byline and a date near the top or before the notes, paragraphs,
 * headings, lists and sources; what 'Related posts' and its like announce is left out.
 */
public final class PlainText {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_DATELINE = 60;
    /** Lines after the title among which byline and date stand. */
    private static final int TOP = 3;
    /** A text this long after 'Related posts' is prose again. */
    private static final int PROSE = 240;

    private final List<Unit> units;
    private final List<String> byline = new ArrayList<>();
    private @Nullable String title;
    private @Nullable PartialDate published;

    private PlainText(List<Unit> units) {
        this.units = new ArrayList<>(units);
    }

    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) {
        Lines lines = Lines.of(raw);
        PlainText reader = new PlainText(Unit.of(lines, Sources.find(lines)));
        return reader.read(url, titleHint);
    }

    private Text read(@Nullable String url, @Nullable String titleHint) {
        takeTitle(titleHint);
        takeTop();
        cutRelated();
        takeBylineBeforeSources();
        ContentWriter writer = new ContentWriter();
        for (int i = 0; i < units.size(); i++) {
            write(writer, i);
        }
        String date = published == null ? null : published.toString();
        return TextBuilder.builder()
                .title(title)
                .byline(byline)
                .published(date)
                .url(url)
                .content(writer.content())
                .blocks(writer.blocks())
                .build();
    }

    private void takeTitle(@Nullable String hint) {
        title = hint;
        if (units.size() < 2 || units.getFirst().kind() != null) {
            return;
        }
        String first = units.getFirst().text();
        boolean prose = first.length() > LONGEST_TITLE || (first.endsWith(".") && first.length() > LONGEST_HEADING);
        if (!prose && !Bullet.begins(first) && !SectionHeading.of(first).announcesSources()) {
            title = first;
            units.removeFirst();
        }
    }

    private void takeTop() {
        int at = 0;
        for (int seen = 0; seen < TOP && at < units.size() - 1 && units.get(at).kind() == null; seen++) {
            String text = units.get(at).text();
            if (takeDate(text) || takeByline(text) || takeStamp(text)) {
                units.remove(at);
            } else if (text.length() > LONGEST_HEADING) {
                return;
            } else {
                at++;
            }
        }
    }

    private boolean takeByline(String text) {
        List<String> names = byline.isEmpty() ? PersonNames.line(text) : List.of();
        byline.addAll(names);
        return !names.isEmpty();
    }

    /** Names and days in one line. */
    private boolean takeStamp(String text) {
        Stamp stamp = Stamp.of(text);
        if (stamp == null || stamp.names().isEmpty() || !byline.isEmpty()) {
            return false;
        }
        byline.addAll(stamp.names());
        published = published == null ? stamp.published() : published;
        return true;
    }

    private boolean takeDate(String text) {
        if (published != null || text.length() > LONGEST_DATELINE) {
            return false;
        }
        DateGrammar.Found found = DateGrammar.find(text, true);
        boolean line = found != null && isDateline(text.substring(0, found.start()), text.substring(found.end()));
        if (found != null && line) {
            published = found.date();
        }
        return line;
    }

    /** Around the date only a weekday, a time or a word like "Published:". */
    private static boolean isDateline(String before, String after) {
        int words = 0;
        for (String word : (before + ' ' + after).split("[^\\p{L}]+", -1)) {
            words += word.length() > 1 ? 1 : 0;
        }
        return words <= 2;
    }

    private void cutRelated() {
        int i = 0;
        while (i < units.size()) {
            Unit unit = units.get(i);
            if (unit.kind() != null || SectionHeading.of(unit.text()) != SectionHeading.RELATED) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < units.size() && belongsToRelated(units.get(end))) {
                end++;
            }
            units.subList(i, end).clear();
        }
    }

    private static boolean belongsToRelated(Unit unit) {
        return unit.kind() == null
                && unit.text().length() < PROSE
                && !SectionHeading.of(unit.text()).announcesSources();
    }

    /** An author's name alone on a line before the notes, or at the very end. */
    private void takeBylineBeforeSources() {
        if (!byline.isEmpty()) {
            return;
        }
        int end = 0;
        while (end < units.size() && !units.get(end).isSource()) {
            end++;
        }
        int at = end - 1;
        if (at >= 0
                && at + 1 < units.size()
                && SectionHeading.of(units.get(at).text()).announcesSources()) {
            at--;
        }
        if (at > 0 && takeByline(units.get(at).text())) {
            units.remove(at);
        }
    }

    private void write(ContentWriter writer, int i) {
        Unit unit = units.get(i);
        String text = unit.text();
        if (unit.kind() != null) {
            writer.block(unit.kind(), text, null);
        } else if (isHeading(i)) {
            writer.block(Block.Kind.HEADING, text, 2);
        } else if (Bullet.begins(text)) {
            writer.block(Block.Kind.LIST_ITEM, text, 1);
        } else if (isNumberedItem(i)) {
            writer.block(Block.Kind.LIST_ITEM, text, 1);
        } else {
            writer.block(Block.Kind.PARAGRAPH, text, null);
        }
    }

    private boolean isNumberedItem(int i) {
        EntryLabel label = EntryLabel.at(units.get(i).text());
        if (label == null || label.form() != EntryLabel.Form.POINTED && label.form() != EntryLabel.Form.CLOSED) {
            return false;
        }
        return isNeighbour(i - 1, label.number() - 1) || isNeighbour(i + 1, label.number() + 1);
    }

    private boolean isNeighbour(int i, int number) {
        EntryLabel label =
                i < 0 || i >= units.size() ? null : EntryLabel.at(units.get(i).text());
        return label != null && label.number() == number;
    }

    private boolean isHeading(int i) {
        String text = units.get(i).text();
        boolean followed = i + 1 < units.size();
        if (!followed || text.length() > LONGEST_HEADING || text.isEmpty()) {
            return false;
        }
        if (SectionHeading.of(text).announcesSources() && units.get(i + 1).isSource()) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        boolean shape = ".,;:\"”’]".indexOf(last) < 0
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.charAt(0)));
        String next = units.get(i + 1).text();
        return shape && next.length() > text.length() && !isNumberedItem(i);
    }
}
