package org.ibid.fetcher.address;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses and what it is for. Java reads an IPv4-mapped IPv6 address as the IPv4 address it is. */
record Cidr(byte[] prefix, int bits, String meaning) {

    /** Reads {@code 10.0.0.0/8 private}. */
    static Cidr parse(String line) {
        int slash = line.indexOf('/');
        int space = line.indexOf(' ');
        byte[] prefix = InetAddress.ofLiteral(line.substring(0, slash)).getAddress();
        return new Cidr(prefix, Integer.parseInt(line.substring(slash + 1, space)), line.substring(space + 1));
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The IPv4 address that an IPv6 address carries from a byte on. */
    static byte[] slice(byte[] address, int from) {
        return Arrays.copyOfRange(address, from, from + 4);
    }
}
