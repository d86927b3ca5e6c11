package org.ibid.citations.quotation.caseless;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation.Kind;

/** {@code 市によると、……という}, {@code 森田氏は「……」と述べた}, {@code 「……」と森田氏は述べた}, {@code 市長は……と語った}. */
final class JapaneseReader implements Reader {

    private static final Alternatives WORDS = Alternatives.of("ja");

    private static final String WHO = "(?<who>[^、。，\uFFFC]{1,40}?)";
    private static final String TOPIC = "(?:は|が|も)";
    private static final String SAID = "(?<cue>" + WORDS.any("say") + WORDS.any("ending") + "*)";
    private static final String CALLED = "(?<call>" + WORDS.any("call") + WORDS.any("ending") + "*)";
    private static final String SAYS = "(?:" + SAID + "|" + CALLED + ")";

    private static final Pattern ACCORDING = Pattern.compile("^\\s*" + WHO + "(?<cue>" + WORDS.any("according")
            + ")[、，]?(?<said>.+?)" + WORDS.any("hearsay") + "?\\s*$");
    private static final Pattern QUOTED = Pattern.compile("^(?:.*[、，])??" + WHO + TOPIC
            + "[、，]?(?<object>[^\uFFFC]{0,40}?)(?<said>\uFFFC+)(?:など)?と[^\uFFFC]{0,20}?" + SAYS);
    private static final Pattern BEHIND = Pattern.compile(
            "(?<said>\uFFFC+)(?:など)?と[、，]?(?:[^\uFFFC]{0,40}?[、，])??" + WHO + TOPIC + "[^\uFFFC]{0,20}?" + SAYS);
    private static final Pattern SO = Pattern.compile("^\\s*" + WHO + TOPIC + "[、，]?(?:こう|そう|次のように)" + SAYS);
    private static final Pattern REPORTED =
            Pattern.compile("^\\s*" + WHO + TOPIC + "[、，]?(?<said>[^\uFFFC]{4,}?)と" + SAYS + "\\s*$");
    private static final Pattern DROPPED =
            Pattern.compile("^\\s*(?<said>\uFFFC+)(?:など)?と[^、。\uFFFC]{0,12}?" + SAYS + "\\s*$");
    private static final Pattern NAME =
            Pattern.compile("(?<name>[\\p{IsHan}々\\p{IsKatakana}ー・]{1,16}?)" + WORDS.any("honorific") + "$");
    private static final Pattern SUFFIX = Pattern.compile("(?:氏|さん|様|君|ちゃん)$");

    @Override
    public void read(Sentence sentence) {
        Matcher according = sentence.matcher(ACCORDING);
        if (according.find()) {
            tell(sentence, Kind.INDIRECT, according);
            return;
        }
        Matcher behind = sentence.matcher(BEHIND);
        if (behind.find()) {
            tell(sentence, Kind.DIRECT, behind);
        }
        Matcher quoted = sentence.matcher(QUOTED);
        if (quoted.find()) {
            boolean part = quoted.start("call") >= 0 || !quoted.group("object").isEmpty();
            tell(sentence, part ? Kind.MIXED : Kind.DIRECT, quoted);
        }
        Matcher dropped = sentence.matcher(DROPPED);
        if (dropped.find()) {
            sentence.tell(Kind.DIRECT, dropped.start("said"), dropped.end("said"), cue(dropped), null, null);
        }
        Matcher so = sentence.matcher(SO);
        if (so.find()) {
            Place who = named(sentence, so.start("who"), so.end("who"));
            sentence.tellBefore(cue(so), who, sentence.words(who.start(), who.end()));
        }
        Matcher reported = sentence.matcher(REPORTED);
        if (reported.find()) {
            tell(sentence, Kind.INDIRECT, reported);
        }
    }

    private static void tell(Sentence sentence, Kind kind, Matcher found) {
        Place who = named(sentence, found.start("who"), found.end("who"));
        String name = sentence.words(who.start(), who.end());
        boolean pronoun = WORDS.all("pronoun").contains(sentence.words(found.start("who"), found.end("who")));
        sentence.tell(kind, found.start("said"), found.end("said"), cue(found), who, pronoun ? null : name);
    }

    private static Place cue(Matcher found) {
        boolean called = found.group("cue") == null;
        return called
                ? new Place(found.start("call"), found.end("call"))
                : new Place(found.start("cue"), found.end("cue"));
    }

    /** {@code 広報担当の森田恵子氏} gives {@code 森田恵子}; what bears no honorific stays: {@code 県の担当者}. */
    private static Place named(Sentence sentence, int from, int to) {
        String words = sentence.words(from, to);
        Matcher name = NAME.matcher(words);
        int start = -1;
        int end = -1;
        while (name.find()) {
            start = name.start("name");
            end = name.end("name");
        }
        if (start < 0 || end - start < 2) {
            return new Place(from, to);
        }
        Matcher suffix = SUFFIX.matcher(words);
        int cut = suffix.find() ? suffix.start() : words.length();
        return new Place(from + start, from + cut);
    }
}
