package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {

    private static final String POLISH =
            "Statek odpłynął wczesnym rankiem, a nikt na nabrzeżu nie wiedział, kiedy przypłynie następny. Rada odpowiedziała,"
                    + " że trasa od lat przynosi straty, i że decyzja była znana od jesieni. Źródła tej wieści są różne.";
    private static final String CZECH =
            "Poslední přívoz odplul za šedého rána a nikdo na nábřeží nevěděl, kdy připluje další. Rada odpověděla, že trasa je"
                    + " léta ztrátová a že rozhodnutí bylo od podzimu veřejné.";
    private static final String RUSSIAN =
            "Последний паром ушёл из гавани серым утром, и никто на набережной не знал, когда придёт следующий.";
    private static final String GREEK =
            "Το τελευταίο πλοίο έφυγε από το λιμάνι ένα γκρίζο πρωινό και κανείς στην προκυμαία δεν ήξερε πότε θα έρθει το επόμενο.";
    private static final String JAPANESE = "最後の渡し船は灰色の朝に港を出た。次がいつ来るのか、岸壁の誰にもわからなかった。";
    private static final String SIMPLIFIED = "最后一班渡轮在一个灰色的早晨离开了港口，码头上没有人知道下一班什么时候会来。委员会回答说，这条航线多年来一直亏损。";
    private static final String TRADITIONAL = "最後一班渡輪在一個灰色的早晨離開了港口，碼頭上沒有人知道下一班什麼時候會來。委員會回答說，這條航線多年來一直虧損。";
    private static final String KOREAN = "마지막 여객선은 흐린 아침에 항구를 떠났고, 다음 배가 언제 올지 부두의 아무도 몰랐다.";
    private static final String FRENCH =
            "La dernière traversée a quitté le port un matin gris, et personne sur le quai ne savait quand viendrait la suivante.";
    private static final String TURKISH =
            "Son vapur gri bir sabah limandan ayrıldı ve rıhtımda kimse bir sonrakinin ne zaman geleceğini bilmiyordu.";
    private static final String ENGLISH =
            "The last ferry left the harbour – nobody said “when” – and the board’s answer came late. It cost £12.";

    @ParameterizedTest
    @CsvSource({
        POLISH_IN + "windows-1250",
        POLISH_IN + "ISO-8859-2",
        "CZECH, windows-1250",
        "RUSSIAN, windows-1251",
        "RUSSIAN, KOI8-R",
        "RUSSIAN, UTF-16LE",
        "RUSSIAN, UTF-16BE",
        "GREEK, windows-1253",
        "JAPANESE, Shift_JIS",
        "JAPANESE, EUC-JP",
        "JAPANESE, UTF-16LE",
        "SIMPLIFIED, GBK",
        "TRADITIONAL, Big5",
        "KOREAN, EUC-KR",
        "FRENCH, windows-1252",
        "TURKISH, windows-1254",
        "ENGLISH, windows-1252",
        "ENGLISH, UTF-16BE"
    })
    void readsWhatNobodyDeclared(String sample, String charset) throws ReflectiveOperationException {
        String text = (String) EncodingGuessTest.class.getDeclaredField(sample).get(null);
        byte[] bytes = text.getBytes(Charset.forName(charset));
        byte[] page = ("<!DOCTYPE html><title>Ferry</title><script>var a = 1;</script>" + " ".repeat(9000) + "<p>"
                        + text + "</p>")
                .getBytes(Charset.forName(charset));

        assertThat(Decoding.plain(bytes, null)).isEqualTo(text);
        assertThat(Decoding.html(page, null)).contains(text);
        assertThat(Decoding.plainly(bytes, null).findings())
                .extracting(Diagnostic::code)
                .containsExactly("text.encoding-guessed");
    }

    private static final String POLISH_IN = "POLISH, ";

    @Test
    void saysThatADeclarationIsNotTrue() {
        Decoded japanese =
                Decoding.markup(("<meta charset=utf-8><p>" + JAPANESE).getBytes(Charset.forName("Shift_JIS")), null);
        Decoded utf8 = Decoding.plainly(FRENCH.getBytes(StandardCharsets.UTF_8), "iso-8859-1");
        Decoded korean = Decoding.plainly(KOREAN.getBytes(Charset.forName("EUC-KR")), "Shift_JIS");

        assertThat(japanese.text()).contains(JAPANESE);
        assertThat(utf8.text()).isEqualTo(FRENCH);
        assertThat(korean.text()).isEqualTo(KOREAN);
        for (Decoded each : new Decoded[] {japanese, utf8, korean}) {
            assertThat(each.findings()).extracting(Diagnostic::code).containsExactly("text.encoding-contradicted");
        }
    }

    @Test
    void hasNothingToSayWhereDeclarationAndBytesAgree() {
        assertThat(Decoding.plainly(RUSSIAN.getBytes(Charset.forName("KOI8-R")), "koi8-r")
                        .findings())
                .isEmpty();
        assertThat(Decoding.plainly(ENGLISH.getBytes(StandardCharsets.UTF_8), null)
                        .findings())
                .isEmpty();
        assertThat(Decoding.plainly("ferry".getBytes(StandardCharsets.US_ASCII), "iso-8859-1")
                        .findings())
                .isEmpty();
    }

    @Test
    void bytesOfNoTextAreReadInBoundedTime() {
        byte[] noise = new byte[1 << 20];
        new java.util.Random(7).nextBytes(noise);

        assertThat(Decoding.plain(noise, null)).isNotEmpty();
    }
}
