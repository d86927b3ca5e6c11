package org.ibid.enrichment.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ThisMachineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "ibid.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "::1",
                "[0:0:0:0:0:0:0:1]"
            })
    void isAskedByNamesThatNobodyElseCanOwn(String host) {
        assertThat(ThisMachine.isNamed(host)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "rebound.example",
                "localhost.example",
                "notlocalhost",
                "127.0.0.1.example",
                "127.example",
                "10.0.0.1",
                "192.168.1.1",
                "0.0.0.0",
                "[::2]",
                "[fe80::1]",
                "[2001:db8::1]"
            })
    void isNotAskedByAnyOther(String host) {
        assertThat(ThisMachine.isNamed(host)).isFalse();
    }
}
