package org.twinbench.kernel.exchange.setting;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * Hosts that links may contact. Unless some are named, those of this host and of private networks: a machine file from somewhere
 * else must not make this host talk to anybody.
 *
 * @param named names or addresses, as endpoints write them; empty for private networks
 */
public record AllowedHosts(Set<String> named) {

    /** Copies. */
    public AllowedHosts {
        named = named.stream().map(AllowedHosts::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads hosts that are separated by commas; none of them for private networks. */
    public static AllowedHosts of(String text) {
        return new AllowedHosts(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet()));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    /** @throws LinkFailure if links may not contact the host of an endpoint, or nobody knows it */
    public void check(String endpoint) throws LinkFailure {
        String host = host(endpoint);
        if (!named.isEmpty()) {
            require(named.contains(plain(host)), host);
            return;
        }
        try {
            require(Arrays.stream(InetAddress.getAllByName(host)).allMatch(AllowedHosts::isPrivate), host);
        } catch (UnknownHostException e) {
            throw new LinkFailure(Reason.UNREACHABLE, "Nobody knows a host \"" + host + "\".", e);
        }
    }

    private static String host(String endpoint) throws LinkFailure {
        try {
            String host = URI.create(endpoint).getHost();
            if (host != null) {
                return host.replaceAll("^\\[|]$", "");
            }
        } catch (IllegalArgumentException e) {
            throw refusal(endpoint);
        }
        throw refusal(endpoint);
    }

    private static LinkFailure refusal(String endpoint) {
        return new LinkFailure(
                Reason.REFUSED,
                "\"" + endpoint + "\" is no endpoint; it is written like opc.tcp://192.168.0.10:4840 or"
                        + " modbus://192.168.0.11:502.");
    }

    private static void require(boolean allowed, String host) throws LinkFailure {
        if (!allowed) {
            throw new LinkFailure(
                    Reason.REFUSED,
                    "Links may not contact " + host + ", which is in no private network; start the host with  --links "
                            + host + "  to allow it.");
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    /** Addresses of fc00::/7, which {@link InetAddress} does not know as private. Source: RFC 4193, 3.1. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }
}
