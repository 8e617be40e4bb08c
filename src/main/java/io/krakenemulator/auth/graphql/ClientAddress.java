package io.krakenemulator.auth.graphql;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The address that guesses are counted by: for IPv6 the network, because one client has all addresses of one. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private static final int IPV6_BYTES = 16;

    private ClientAddress() {}

    static String of(SocketAddress address) {
        return address == null || address.hostAddress() == null ? "" : of(address.hostAddress());
    }

    /**
     * Returns the text by which an address is counted.
     *
     * @param address in numbers; anything else stands for itself, and no name is looked up
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A colon makes it a literal, for which nothing is looked up.
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
