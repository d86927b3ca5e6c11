package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.CslItem.Name;
import org.junit.jupiter.api.Test;

class NameSplitterTest {
    @Test
    void invertedNamesInPairs() {
        assertThat(NameSplitter.in("Porter,Jane")).containsExactly(Name.of("Porter", "Jane"));
        assertThat(NameSplitter.in("Ivanova, I. N.; Strand, A.L."))
                .containsExactly(Name.of("Ivanova", "I. N."), Name.of("Strand", "A.L."));
        assertThat(NameSplitter.in("Gmeiner, P. J., Durant, E. H., & Weller, D. K."))
                .containsExactly(Name.of("Gmeiner", "P. J."), Name.of("Durant", "E. H."), Name.of("Weller", "D. K."));
        assertThat(NameSplitter.in("Harrow, Janet, and Peter Stone"))
                .containsExactly(Name.of("Harrow", "Janet"), Name.of("Stone", "Peter"));
        assertThat(NameSplitter.in("Müller, Hans/Schmidt, Karl"))
                .containsExactly(Name.of("Müller", "Hans"), Name.of("Schmidt", "Karl"));
    }

    @Test
    void namesInReadingOrder() {
        assertThat(NameSplitter.in("J. L. BYRNE, D. M. WALKER et A. MARK"))
                .containsExactly(Name.of("BYRNE", "J. L."), Name.of("WALKER", "D. M."), Name.of("MARK", "A."));
        assertThat(NameSplitter.in("M.Atwater, U. Hill"))
                .containsExactly(Name.of("Atwater", "M."), Name.of("Hill", "U."));
        assertThat(NameSplitter.in("Jane Q. Porter")).containsExactly(Name.of("Porter", "Jane Q."));
    }

    @Test
    void initialsAfterTheFamilyName() {
        assertThat(NameSplitter.in("Trumble RD, Krutz MA, de la Mora JC"))
                .containsExactly(
                        Name.of("Trumble", "RD"), Name.of("Krutz", "MA"), new Name("Mora", "JC", "de la", null, null));
    }

    @Test
    void particlesAndSuffixesStandApart() {
        assertThat(NameSplitter.in("Ludwig van Aalst")).containsExactly(new Name("Aalst", "Ludwig", "van", null, null));
        assertThat(NameSplitter.in("King, Martin, Jr.")).containsExactly(new Name("King", "Martin", null, "Jr.", null));
    }

    @Test
    void bodiesAndOutletsStayLiteral() {
        assertThat(NameSplitter.in("World Health Organization"))
                .containsExactly(Name.literal("World Health Organization"));
        assertThat(NameSplitter.in("Human Rights Watch")).containsExactly(Name.literal("Human Rights Watch"));
        assertThat(NameSplitter.in("Daily Courier")).containsExactly(Name.literal("Daily Courier"));
        assertThat(NameSplitter.in("Department of Trade, Industry and Tourism"))
                .containsExactly(Name.literal("Department of Trade, Industry and Tourism"));
    }

    @Test
    void othersAreNotNames() {
        assertThat(NameSplitter.in("Shen C., et al.")).containsExactly(Name.of("Shen", "C."));
        assertThat(NameSplitter.in("Rykov ,E .S .et al.")).hasSize(1);
    }

    @Test
    void bodiesAreLiteral() {
        for (String body : List.of(
                "Velmora Marine Inquiry",
                "Regional Weather Service",
                "Eastmoor County Archive",
                "UN Mission",
                "Mary Rose Museum",
                "Landesarchiv Nordmark",
                "Bündnis Saubere Flüsse",
                "Save the Rivers",
                "Ministère des Ports",
                "Coastal Rescue Volunteers")) {
            assertThat(NameSplitter.in(body)).as(body).containsExactly(Name.literal(body));
        }
    }

    @Test
    void personsWithABodysWordForANameArePersons() {
        assertThat(NameSplitter.in("Service, Robert")).containsExactly(Name.of("Service", "Robert"));
        assertThat(NameSplitter.in("Anthony Trust")).containsExactly(Name.of("Trust", "Anthony"));
        assertThat(NameSplitter.in("Church, J.")).containsExactly(Name.of("Church", "J."));
    }

    @Test
    void familyNamesInCapitalsTellTheGivenNamesBetweenThem() {
        assertThat(NameSplitter.in("BERGER, Regina, TREIBER, Ottokar"))
                .containsExactly(Name.of("BERGER", "Regina"), Name.of("TREIBER", "Ottokar"));
    }

    @Test
    void othersAreToldInManyLanguages() {
        for (String others : List.of(" u. a.", " u.a.", ", et coll.", " y otros", " i in.", " m.fl.", " и др.")) {
            assertThat(NameSplitter.in("Levander, RJ" + others)).as(others).containsExactly(Name.of("Levander", "RJ"));
        }
        assertThat(NameSplitter.in("Иванова И. И., Белов А. В. и др"))
                .containsExactly(Name.of("Иванова", "И. И."), Name.of("Белов", "А. В."));
    }

    @Test
    void listsOfFamilyAndGivenNamesWithoutOtherSignsAreParted() {
        assertThat(NameSplitter.in("Porter, Jane, Quill, Ottokar, Delgado, Anna"))
                .containsExactly(Name.of("Porter", "Jane"), Name.of("Quill", "Ottokar"), Name.of("Delgado", "Anna"));
    }

    @Test
    void bodiesStandInListsAndBearCountries() {
        assertThat(NameSplitter.in("Ito K, Lamp Study Group"))
                .containsExactly(Name.of("Ito", "K"), Name.literal("Lamp Study Group"));
        assertThat(NameSplitter.in("R Core Team")).containsExactly(Name.literal("R Core Team"));
        assertThat(NameSplitter.in("Tidewater UK.")).containsExactly(Name.literal("Tidewater UK"));
        assertThat(NameSplitter.in("The Harbour Circle")).containsExactly(Name.literal("The Harbour Circle"));
    }

    @Test
    void initialsThatLookLikeASuffixAreInitials() {
        assertThat(NameSplitter.in("RITTER, SR")).containsExactly(Name.of("RITTER", "SR"));
        assertThat(NameSplitter.in("Ritter, Karl, Jr.")).containsExactly(new Name("Ritter", "Karl", null, "Jr.", null));
    }

    @Test
    void particlesMayStandBeforeTwoWordsAndBeCapitals() {
        assertThat(NameSplitter.in("L. de Saint Pol")).containsExactly(new Name("Saint Pol", "L.", "de", null, null));
        assertThat(NameSplitter.in("Arbin M von")).containsExactly(new Name("Arbin", "M", "von", null, null));
        assertThat(NameSplitter.in("T. Di Lorenzi")).containsExactly(Name.of("Di Lorenzi", "T."));
    }

    @Test
    void namesInOneWordOfIdeographsStayWhole() {
        assertThat(NameSplitter.in("李明, 王芳等")).containsExactly(Name.literal("李明"), Name.literal("王芳"));
    }

    @Test
    void aFamilyNameInCapitalsStandsBeforeTheGivenName() {
        assertThat(NameSplitter.in("DUPONT Anne et VAN DER HORST Pieter"))
                .containsExactly(Name.of("DUPONT", "Anne"), Name.of("VAN DER HORST", "Pieter"));
        assertThat(NameSplitter.in("D.H.E. Gross")).containsExactly(Name.of("Gross", "D.H.E."));
        assertThat(NameSplitter.in("Anne DUPONT")).containsExactly(Name.of("DUPONT", "Anne"));
        assertThat(NameSplitter.in("IRENE HOLT")).containsExactly(Name.of("HOLT", "IRENE"));
    }

    @Test
    void dashesBetweenNamesPartThem() {
        assertThat(NameSplitter.in("Li, I. – Shum, W. – Truong-Vale, K."))
                .containsExactly(Name.of("Li", "I."), Name.of("Shum", "W."), Name.of("Truong-Vale", "K."));
    }

    @Test
    void aParticleMayStandBehindTheInitials() {
        assertThat(NameSplitter.in("Larson, J., Arbin, M. von, Wredling, R."))
                .containsExactly(
                        Name.of("Larson", "J."), new Name("Arbin", "M.", "von", null, null), Name.of("Wredling", "R."));
    }
}
