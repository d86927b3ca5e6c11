package org.ibid.normalizer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    private static Field field(String... code) {
        Field field = new Field();
        for (String part : code) {
            field.code(part);
        }
        return field;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HYPERLINK \"https://harbour.example/a b\";https://harbour.example/a b",
                "HYPERLINK https://harbour.example;https://harbour.example",
                "HYPERLINK \\l \"lamps\";#lamps",
                "NOTEREF _Ref12 \\h;#_Ref12",
                "REF _Ref12;",
                "PAGE;",
                "HYPERLINK;"
            })
    void fieldsLinkWhereTheirCodeSays(String code, String target) {
        assertThat(field(code).target()).isEqualTo(target);
    }

    @Test
    void theResultIsNoPartOfTheCode() {
        Field field = field("HYPER", "LINK \"https://harbour.example\"");
        field.show();
        field.code(" \\l \"lamps\"");

        assertThat(field.target()).isEqualTo("https://harbour.example");
    }
}
