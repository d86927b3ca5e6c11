package org.ibid.stage.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps who asks for URLs out of the private network: of the IANA special-purpose registries (RFC 6890 and its updates) every block
 * that is not globally reachable is refused, IPv4 addresses inside IPv6 ones included. The JDK's own {@code isSiteLocal} and
 * the like miss shared address space, unique local addresses and the metadata services of clouds. Operators may refuse
 * more, or open a block of their own.
 */
public final class AddressGuard {

    private static final List<Cidr> SPECIAL = Stream.of(
                    "0.0.0.0/8 this network",
                    "10.0.0.0/8 private",
                    "100.64.0.0/10 shared address space",
                    "127.0.0.0/8 loopback",
                    "168.63.129.16/32 a cloud's platform services",
                    "169.254.0.0/16 link-local and cloud metadata",
                    "172.16.0.0/12 private",
                    "192.0.0.0/24 protocol assignments",
                    "192.0.2.0/24 documentation",
                    "192.88.99.0/24 relay anycast",
                    "192.168.0.0/16 private",
                    "198.18.0.0/15 benchmarking",
                    "198.51.100.0/24 documentation",
                    "203.0.113.0/24 documentation",
                    "224.0.0.0/4 multicast",
                    "240.0.0.0/4 reserved and broadcast",
                    "::/96 unspecified, loopback and IPv4-compatible",
                    "::ffff:0:0:0/96 IPv4-translated",
                    "64:ff9b:1::/48 local translation",
                    "100::/64 discard",
                    "2001::/23 protocol assignments and Teredo",
                    "2001:db8::/32 documentation",
                    "3fff::/20 documentation",
                    "5f00::/16 segment routing",
                    "fc00::/7 unique local",
                    "fe80::/10 link-local",
                    "fec0::/10 site-local",
                    "ff00::/8 multicast")
            .map(Cidr::parse)
            .toList();

    private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96 NAT64");
    private static final Cidr SIX_TO_FOUR = Cidr.parse("2002::/16 6to4");

    private final List<Cidr> refused;
    private final List<Cidr> allowed;

    /**
     * @param more blocks to refuse beside the special ones, like {@code 198.51.100.0/24}
     * @param allowed blocks that may be asked all the same
     * @throws IllegalArgumentException when one is none
     */
    public AddressGuard(List<String> more, List<String> allowed) {
        this.refused = Stream.concat(SPECIAL.stream(), blocks(more)).toList();
        this.allowed = blocks(allowed).toList();
    }

    private static Stream<Cidr> blocks(List<String> configured) {
        return configured.stream().map(block -> Cidr.parse(block.strip() + " configured"));
    }

    /** Why the address must not be asked; empty when it is a public one. */
    public Optional<String> refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return allowed.stream().anyMatch(block -> block.contains(bytes)) ? Optional.empty() : refusal(bytes);
    }

    private Optional<String> refusal(byte[] address) {
        if (NAT64.contains(address)) {
            return refusal(Cidr.slice(address, 12));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return refusal(Cidr.slice(address, 2));
        }
        return refused.stream()
                .filter(block -> block.contains(address))
                .map(Cidr::meaning)
                .findFirst();
    }
}
