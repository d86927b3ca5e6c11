package org.ibid.stage.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1"
            })
    void anAddressThatIsNotGloballyReachableIsRefused(String address) {
        assertThat(new AddressGuard(List.of(), List.of()).refusal(InetAddress.ofLiteral(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "168.63.129.17",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700::1",
                "2002:101:101::",
                "64:ff9b::101:101"
            })
    void aPublicAddressIsNot(String address) {
        assertThat(new AddressGuard(List.of(), List.of()).refusal(InetAddress.ofLiteral(address)))
                .isEmpty();
    }

    @Test
    void operatorsRefuseMoreAndOpenTheirOwn() {
        AddressGuard guard = new AddressGuard(List.of("93.184.216.0/24", "2606:4700::/32"), List.of("10.1.0.0/16"));
        assertThat(guard.refusal(InetAddress.ofLiteral("93.184.216.34"))).isPresent();
        assertThat(guard.refusal(InetAddress.ofLiteral("2606:4700::1"))).isPresent();
        assertThat(guard.refusal(InetAddress.ofLiteral("93.184.217.34"))).isEmpty();
        assertThat(guard.refusal(InetAddress.ofLiteral("10.0.0.1"))).isPresent();
        assertThat(guard.refusal(InetAddress.ofLiteral("10.1.0.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "10.0.0/8x", "::/129", ""})
    void aBlockThatIsNoneIsToldAtTheStart(String block) {
        assertThatThrownBy(() -> new AddressGuard(List.of(block), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
