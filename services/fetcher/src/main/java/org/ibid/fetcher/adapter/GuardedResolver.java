package org.ibid.fetcher.adapter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.ibid.fetcher.address.AddressGuard;

/**
 * Resolves each host once, for the very connection that is made, redirects included: an address that the guard refuses is
 * never connected to, and a name that resolves anew cannot slip past a check made before.
 */
final class GuardedResolver implements DnsResolver {

    /** A host that stands for an address in the private network. */
    static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String message) {
            super(message);
        }
    }

    /** RFC 6761, 6.3: whatever the resolver would say. */
    private static final Pattern LOCAL = Pattern.compile("(.*\\.)?localhost\\.?");

    private static final String REMEDY =
            "only public addresses are fetched, and ibid.fetcher.allowed-ranges and allowed-hosts";

    private final AddressGuard guard;
    private final Set<String> trusted;

    /** @param trusted hosts that may have any address */
    GuardedResolver(AddressGuard guard, Set<String> trusted) {
        this.guard = guard;
        this.trusted = trusted;
    }

    static GuardedResolver of(FetcherConfig config) {
        return new GuardedResolver(
                new AddressGuard(
                        config.refusedRanges().orElse(List.of()),
                        config.allowedRanges().orElse(List.of())),
                config.allowedHosts().orElse(Set.of()));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (trusted.contains(host)) {
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }
        if (LOCAL.matcher(host).matches()) {
            throw new AddressRefused(host + " is this machine: " + REMEDY);
        }
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = guard.refusal(address);
            if (refusal.isPresent()) {
                throw new AddressRefused(
                        host + " is " + address.getHostAddress() + " (" + refusal.get() + "): " + REMEDY);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
