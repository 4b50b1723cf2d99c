package org.twinbench.rest.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The names of this machine itself, told by parsing addresses: never by a prefix, and never by asking a name server. */
public final class Loopback {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)]?");

    private Loopback() {}

    /** Returns whether a host is {@code localhost} or a loopback address, an IPv6 one with or without brackets. */
    public static boolean is(String host) {
        return host.equalsIgnoreCase("localhost") || isAddress(host) && address(host);
    }

    private static boolean isAddress(String host) {
        return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    /** The text is an address, so that nobody is asked for it. */
    private static boolean address(String literal) {
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
