package org.ibid.citations.quotation.caseless;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation.Kind;
import org.jspecify.annotations.Nullable;

/** {@code 据市政府介绍，……}, {@code 王磊表示，……}, {@code 他说：“……”}, {@code “……，”李梅说，“……”}. */
final class ChineseReader implements Reader {

    private static final int LONGEST_NAME = 4;
    private static final Alternatives WORDS = Alternatives.of("zh");

    private static final String WHO = "(?<who>[^，。：、；,:;\uFFFC]{1,40}?)";
    private static final String MANNER =
            "(?:在[^，时時中上]{1,20}[时時中上]|[对對向]" + WORDS.any("told") + "|" + WORDS.any("before-verb") + "){0,4}";
    private static final String SAID = "(?<cue>" + WORDS.any("say", "say-short") + ")";
    private static final String TOLD = "(?:" + WORDS.any("told") + ")?";

    private static final Pattern ACCORDING = Pattern.compile("^\\s*(?<cue>" + WORDS.any("according")
            + ")(?<who>[^，,]{1,40}?)的?" + WORDS.any("account") + "?\\s*[，,](?<said>.+)");
    private static final Pattern BEFORE =
            Pattern.compile(WHO + MANNER + SAID + TOLD + "\\s*[：:，,]?\\s*(?<said>\uFFFC+)");
    private static final Pattern BEHIND = Pattern.compile(
            "(?<said>\uFFFC+)\\s*[，,]?" + WHO + MANNER + SAID + TOLD + "\\s*(?:$|[，。：,:](?<more>\uFFFC+)?)");
    private static final Pattern CALLED =
            Pattern.compile(WHO + "(?<cue>" + WORDS.any("call") + ")(?<object>[^，。\uFFFC]{1,12})(?<said>\uFFFC+)");
    private static final Pattern REPORTED = Pattern.compile("(?:^|[，,；;])\\s*" + WHO + MANNER + "(?:" + SAID + TOLD
            + "\\s*[，,：:]|(?<long>" + WORDS.any("say") + ")" + TOLD + ")(?<said>[^\uFFFC]{3,})$");
    private static final Pattern NAME = Pattern.compile(
            "(?:^|.*(?:的|" + WORDS.any("role") + "))(?<name>" + WORDS.any("surname") + "[\\p{IsHan}·]{1,3})$");
    private static final Pattern TITLE_MARKS = Pattern.compile("[《》]");

    @Override
    public void read(Sentence sentence) {
        Matcher according = sentence.matcher(ACCORDING);
        if (according.find()) {
            tell(sentence, Kind.INDIRECT, according, according.start("said"), according.end("said"), "cue");
            return;
        }
        Matcher before = sentence.matcher(BEFORE);
        while (before.find()) {
            tell(sentence, Kind.DIRECT, before, before.start("said"), before.end("said"), "cue");
        }
        Matcher behind = sentence.matcher(BEHIND);
        while (behind.find()) {
            tell(sentence, Kind.DIRECT, behind, behind.start("said"), behind.end("said"), "cue");
            if (behind.start("more") >= 0) {
                tell(sentence, Kind.DIRECT, behind, behind.start("more"), behind.end("more"), "cue");
            }
        }
        Matcher called = sentence.matcher(CALLED);
        if (called.find()) {
            tell(sentence, Kind.MIXED, called, called.start("said"), called.end("said"), "cue");
        }
        Matcher reported = sentence.matcher(REPORTED);
        if (reported.find()) {
            tell(
                    sentence,
                    Kind.INDIRECT,
                    reported,
                    reported.start("said"),
                    reported.end("said"),
                    reported.start("cue") >= 0 ? "cue" : "long");
        }
    }

    private static void tell(Sentence sentence, Kind kind, Matcher found, int start, int end, String cue) {
        Place said = new Place(found.start(cue), found.end(cue));
        Place who = named(sentence, found.start("who"), found.end("who"));
        String name = sentence.words(who.start(), who.end());
        sentence.tell(kind, start, end, said, who, pronounless(name));
    }

    private static @Nullable String pronounless(String name) {
        return WORDS.all("pronoun").contains(name) ? null : name;
    }

    /** The name behind a role or an attribute: {@code 港务局发言人李梅} gives {@code 李梅}; without the marks of a title. */
    private static Place named(Sentence sentence, int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && TITLE_MARKS.matcher(sentence.words(start, start + 1)).matches()) {
            start++;
        }
        while (end > start + 1
                && TITLE_MARKS.matcher(sentence.words(end - 1, end)).matches()) {
            end--;
        }
        Matcher name = NAME.matcher(sentence.words(start, end));
        boolean shorter = name.matches() && name.end("name") - name.start("name") <= LONGEST_NAME;
        return shorter ? new Place(start + name.start("name"), end) : new Place(start, end);
    }
}
