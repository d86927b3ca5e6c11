package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one field of a reference ends and the next begins, told by signs and by what else the string says. */
class FieldEdgesOfWorksTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    private static CslItem parse(String raw) {
        return PARSER.parse(raw).item();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vessel R, Bruun A, Wester C. Robust closest point registration. In: Harb. Image Comput. Interv. 2004. Springer; 2004. p. 234–241.|Harb. Image Comput. Interv. 2004",
                "Park, I., & Pillow, J. (2011). Lamp-triggered covariance analysis. In Advances in Harbour Information Processing Systems 24 (pp. 1692–1700). Curran Press.|Advances in Harbour Information Processing Systems 24"
            })
    void aNumberBehindAnAnnouncedWholeIsOfItsName(String raw, String whole) {
        assertThat(parse(raw).containerTitle()).isEqualTo(whole);
        assertThat(parse(raw).volume()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bredow T, Vale K. 2008 guidelines for lamp keepers. Harbour J Nutr 2008;41:887-99.|Harbour J Nutr|41",
                "Bredow, T.: Neue Lampen. In: Hafenblätter 12 (1998), S. 3-9.|Hafenblätter|12",
                "ATLAS Collaboration, JHEP 1703, 113 (2017).|JHEP|1703"
            })
    void aPeriodicalsYearAndVolumeAreNot(String raw, String journal, String volume) {
        assertThat(parse(raw).containerTitle()).isEqualTo(journal);
        assertThat(parse(raw).volume()).isEqualTo(volume);
    }

    @Test
    void wordsThatAHyphenJoinsAreOfOneField() {
        assertThat(parse(
                                "Braun A (1831). Vergleichende Untersuchung über die Ordnung der Schuppen. In: Nova Acta Physico-Medica XV. pp. 191–403.")
                        .containerTitle())
                .startsWith("Nova Acta Physico-Medica");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Schmal, CL. 2001. The effect of lamps on sales to minors. Wick, MD: University of Tarnland, Wick County.|University of Tarnland, Wick County",
                "GlassLampWerk UK (2016) Augusta 250/62 SF Suspension. GlassLampWerk UK, United Kingdom.|GlassLampWerk UK"
            })
    void aPressIsWhole(String raw, String publisher) {
        assertThat(parse(raw).publisher()).isEqualTo(publisher);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brett, I., Christ, R., and Hofer, M. 2004. “Aquilampum Balticum Gen. Nov., Sp Nov., a Novel Marine Lamp Isolated from Surface Water of the Baltic Sea,” International Journal of Lamp Microbiology (54), pp. 2335–2341.|Aquilampum Balticum Gen. Nov., Sp Nov., a Novel Marine Lamp Isolated from Surface Water of the Baltic Sea",
                "Smith, C. (1997). Field guide to tropical lamps of the Vale, the Gulf of Tarn, Wick, the Skerries, and Orre (p. 720). New York: Alfred Knapp Inc.|Field guide to tropical lamps of the Vale, the Gulf of Tarn, Wick, the Skerries, and Orre",
                "Ellis, P. (2000). Lamp control decision aids for harbours Retrieved from http://lamps.example.org/az11707b.pdf.|Lamp control decision aids for harbours",
                "REEF. Reef Environmental Education Foundation. 2008, http://www.reef.example.org.|Reef Environmental Education Foundation",
                "Bricker G., Blank E., Brand M., Flens C., Keller P., 2011. BEACON.|BEACON"
            })
    void aTitleIsWhole(String raw, String title) {
        assertThat(parse(raw).title()).isEqualTo(title);
    }

    @Test
    void initialsAreToldFromCompaniesAndFamilyNamesByTheOthersOfTheList() {
        assertThat(parse("Kearns C, Gent M, Turpin AG, Lira SA. A comparison of lamps. Lamp Res 1999; 340:901-7.")
                        .author())
                .extracting(Name::family)
                .containsExactly("Kearns", "Gent", "Turpin", "Lira");
        assertThat(parse("TCJ Turling and FL Wacker, 2004. “Recruitment of moths by lamps,” Lamp Research 12: 21–75.")
                        .author())
                .extracting(Name::family)
                .containsExactly("Turling", "Wacker");
        assertThat(NameSplitter.in("Lampenwerk AG")).containsExactly(Name.literal("Lampenwerk AG"));
    }
}
