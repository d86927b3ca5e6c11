package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.html.metadata.Bylines.Signed;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.name.ByWords;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** A byline near the title: "By" and a name anywhere in a short line, or a name before a date or a separator. */
final class PrintedByline {

    private static final int LONGEST = 100;
    /** Segments above and below the title among which a byline stands. */
    private static final int ABOVE = 4;

    private static final int BELOW = 12;
    private static final int MOST_LISTED = 20;
    private static final int MOST_SIGNING = 3;
    private static final int LONGEST_LABEL = 15;
    /** Before "by", what makes it another's than the author's. */
    private static final List<String> OTHERS =
            WordFile.phrases(PrintedByline.class, "metadata-words.txt", "by-another");

    private final Page page;
    private final Authors authors;
    private final int titleAt;

    PrintedByline(Page page, Authors authors, int titleAt) {
        this.page = page;
        this.authors = authors;
        this.titleAt = titleAt;
    }

    Signed find() {
        List<String> names = names();
        return names.isEmpty() ? Signed.NOBODY : new Signed(names, "visible");
    }

    private List<String> names() {
        List<Segment> segments = page.segments();
        int title = Math.max(0, titleAt);
        List<String> later = List.of();
        Set<String> signatures = new LinkedHashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Region region = segment.region;
            boolean elsewhere = region.isWithin(Role.NAV)
                    || Hint.COMMENT.isIn(region.allHints)
                    || Hint.RELATED.isIn(region.allHints);
            if (elsewhere || segment.length() > LONGEST || segment.headingLevel() == 1) {
                continue;
            }
            boolean near = i >= title - ABOVE && i <= title + BELOW;
            if (near && isLabel(segment) || isAnnouncement(segment)) {
                later = later.isEmpty() ? listed(i + 1) : later;
            }
            if (segment.words < 2) {
                continue;
            }
            String text = page.text(segment);
            boolean marked = Hint.BYLINE.isIn(segment.inlineHints | region.hints)
                    || region.parent != null && Hint.BYLINE.isIn(region.parent.hints);
            List<String> signed =
                    near || marked || startsWith(text, "written by ") ? after(segment, i > title) : List.of();
            if (!signed.isEmpty()) {
                return authors.of(signed);
            }
            if (later.isEmpty() && marked && region.element.tag().isBlock()) {
                String leading = PersonNames.leading(text);
                later = leading == null ? later : authors.of(List.of(leading));
            }
            if (later.isEmpty() && near && i > title) {
                later = besideDate(text);
            }
            if (isSignature(segment, text)) {
                signatures.addAll(authors.of(PersonNames.line(text)));
            }
        }
        return later.isEmpty() && signatures.size() <= MOST_SIGNING ? List.copyOf(signatures) : later;
    }

    /** A line that is nothing but "Von" and names, wherever a text has it: unlike the many of a list of teasers. */
    private static boolean isSignature(Segment segment, String text) {
        return ByWords.sure(text) > 0
                && segment.links <= 1
                && !Hint.CARD.isIn(segment.region.allHints)
                && !Chrome.isAround(segment.region.element);
    }

    /** "Autor:" or "Von:" alone on its line, wherever it stands. */
    private boolean isAnnouncement(Segment segment) {
        String text = segment.length() > LONGEST_LABEL ? "" : page.text(segment);
        return text.endsWith(":")
                && ByWords.sure(text + ' ') == text.length()
                && !Chrome.isAround(segment.region.element);
    }

    /** "Author(s)" alone on its line. */
    private boolean isLabel(Segment segment) {
        String letters = segment.length() > 12 ? "" : Letters.bare(page.text(segment));
        return letters.equals("author") || letters.equals("authors");
    }

    /** The names in the segments after a label, as long as each is nothing else. */
    private List<String> listed(int from) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < page.segments().size() && i < from + MOST_LISTED; i++) {
            Segment segment = page.segments().get(i);
            List<String> line = segment.length() > LONGEST ? List.of() : PersonNames.line(page.text(segment));
            if (line.isEmpty()) {
                break;
            }
            names.addAll(line);
        }
        return authors.of(names);
    }

    /** The names after a "by" that stands at the start, after a date, or after a word of writing. */
    private List<String> after(Segment segment, boolean belowTitle) {
        String text = page.text(segment);
        int announced = ByWords.sure(text);
        if (announced > 0 && !startsWith(text, "by ")) {
            return PersonNames.leadingNames(text.substring(announced).strip());
        }
        int at = startsWith(text, "by ") ? 0 : indexOfBy(text);
        if (at < 0 || !belowTitle && at > 0) {
            return List.of();
        }
        String before = text.substring(0, at).strip().toLowerCase(Locale.ROOT);
        if (OTHERS.stream().anyMatch(before::endsWith)) {
            return List.of();
        }
        String rest = text.substring(at).replaceFirst("^\\W*[bB][yY]:?\\s+", "");
        List<String> whole = PersonNames.line(rest);
        if (whole.size() > 1) {
            return whole;
        }
        Inline linked = linkedAt(segment.start + text.length() - rest.length());
        if (linked != null) {
            String name = linked.of(page.buffer());
            boolean profile = linked.target() != null && linked.target().contains("author") && isGivenName(name);
            if (profile || PersonNames.isName(name)) {
                return List.of(name);
            }
        }
        return PersonNames.leadingNames(rest);
    }

    private static boolean isGivenName(String name) {
        return name.length() > 2
                && name.length() < 30
                && Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(Character::isLetter);
    }

    /** The link that begins at an offset of the buffer. */
    private @Nullable Inline linkedAt(int offset) {
        for (Inline inline : page.inlines()) {
            if (inline.kind() == Inline.Kind.LINK && inline.start() == offset) {
                return inline;
            }
        }
        return null;
    }

    private static int indexOfBy(String text) {
        int at = text.indexOf(" by ");
        at = at < 0 ? text.indexOf(" By ") : at;
        return at < 0 ? text.indexOf(" BY ") : at;
    }

    private static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    /** A name before a date, or alone behind one, parted by a mark: {@code 25.10.2022 - Ada Quayle}. */
    private static List<String> besideDate(String text) {
        Stamp stamp = Stamp.of(text);
        if (stamp != null && !stamp.names().isEmpty() && (stamp.published() != null || stamp.modified() != null)) {
            return stamp.names();
        }
        String name = PersonNames.leading(text);
        if (name == null) {
            DateGrammar.Found date = DateGrammar.find(text, true);
            String rest = date == null || date.start() > 2 ? "" : text.substring(date.end());
            String bare = rest.replaceFirst("^[\\s|·•–—●,/-]+", "");
            String after = ByWords.without(bare);
            boolean parted = bare.length() < rest.strip().length() || after.length() < bare.length();
            boolean announced = after.length() < bare.length();
            List<String> names = PersonNames.line(after);
            return names.isEmpty() && announced ? PersonNames.leadingNames(after) : parted ? names : List.of();
        }
        String rest = text.substring(name.length()).strip();
        boolean separated = !rest.isEmpty() && "|·•-–—●".indexOf(rest.charAt(0)) >= 0;
        DateGrammar.Found date = rest.isEmpty() ? null : DateGrammar.find(rest, true);
        return date != null && (separated || date.start() < 12) ? List.of(name) : List.of();
    }
}
