package org.ibid.normalizer.date;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Months by name and abbreviation. Where two languages disagree (Croatian and Polish listopad), the larger one wins. */
final class MonthNames {

    private static final Map<String, Integer> MONTHS = new HashMap<>(1024);

    static {
        know(1, """
                january jan januar jänner jän januari janvier janv enero ene gennaio genn janeiro styczeń stycznia sty leden ledna
                január januára január január jan januárius tammikuu tammikuuta ocak января январь янв січня січень ianuarie
                ιανουαρίου ιανουάριος януари јануар siječanj siječnja sausio gener يناير ژانویه""");
        know(2, """
                february feb febr februar feber februari février févr fév fevrier febrero febbraio febbr fevereiro fev luty lutego lut
                únor února február februára február februar helmikuu helmikuuta şubat февраля февраль фев лютого лютий februarie
                φεβρουαρίου φεβρουάριος февруари фебруар veljača veljače vasario febrer فبراير فوریه""");
        know(3, """
                march mar märz mrz maerz maart mrt mars marzo março marco marzec marca březen března marec március márc
                maaliskuu maaliskuuta mart марта март мар березня березень martie μαρτίου μάρτιος ožujak ožujka kovo març مارس""");
        know(4, """
                april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna apríl apríla április ápr huhtikuu huhtikuuta
                nisan апреля апрель апр квітня квітень aprilie απριλίου απρίλιος април travanj travnja balandžio أبريل آوریل""");
        know(5, """
                may mai mei mayo maggio magg mag maio maj maja květen května máj mája május toukokuu toukokuuta mayıs мая май
                травня травень μαΐου μάιος мај svibanj svibnja gegužės maig مايو مه""");
        know(6, """
                june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června jún júna június kesäkuu kesäkuuta
                haziran июня июнь июн червня червень iunie ιουνίου ιούνιος юни јун lipanj lipnja birželio juny يونيو ژوئن""");
        know(7, """
                july jul juli juillet juil julio luglio lug julho lipiec lipca červenec července júl júla július heinäkuu heinäkuuta
                temmuz июля июль июл липня липень iulie ιουλίου ιούλιος юли јул srpanj srpnja liepos juliol يوليو ژوئیه""");
        know(8, """
                august aug augustus août aout agosto ago agost sierpień sierpnia sie srpen srpna augusta augusztus elokuu elokuuta
                ağustos августа август авг серпня серпень αυγούστου αύγουστος kolovoz kolovoza rugpjūčio أغسطس اوت""");
        know(9, """
                september sept sep septembre septiembre setiembre settembre sett setembro set wrzesień września wrz září
                szeptember szept syyskuu syyskuuta eylül сентября сентябрь сен сент вересня вересень septembrie septembra
                σεπτεμβρίου σεπτέμβριος септември септембар rujan rujna rugsėjo setembre سبتمبر سپتامبر""");
        know(10, """
                october oct oktober okt octobre octubre ottobre ott outubro out październik października paź říjen října október
                októbra lokakuu lokakuuta ekim октября октябрь окт жовтня жовтень octombrie οκτωβρίου οκτώβριος октомври
                октобар spalio أكتوبر اکتبر""");
        know(11, """
                november nov novembre noviembre novembro listopad listopada lis listopadu novembra novem marraskuu marraskuuta
                kasım ноября ноябрь ноя листопада листопад noiembrie νοεμβρίου νοέμβριος ноември новембар studeni studenoga
                lapkričio نوفمبر نوامبر""");
        know(12, """
                december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru prosinec
                prosince decembra desember des joulukuu joulukuuta aralık декабря декабрь дек грудня грудень decembrie
                δεκεμβρίου δεκέμβριος декември децембар prosinac prosinca gruodžio desembre ديسمبر دسامبر""");
    }

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int month(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static void know(int month, String names) {
        for (String name : names.split("\\s+", -1)) {
            MONTHS.putIfAbsent(name, month);
        }
    }
}
