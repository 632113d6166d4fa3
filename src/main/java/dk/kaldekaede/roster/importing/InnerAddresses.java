package dk.kaldekaede.roster.importing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Addresses of machines that nobody outside reaches: an address typed on a page must not lead to them. */
final class InnerAddresses {

    /** Networks that are neither on the internet nor told by {@link InetAddress} itself (RFC 6890, RFC 6052, RFC 2765). */
    private static final List<Network> RESERVED = List.of(
            new Network(new int[] {0}, 8),
            new Network(new int[] {100, 64}, 10),
            new Network(new int[] {192, 0, 0}, 24),
            new Network(new int[] {192, 0, 2}, 24),
            new Network(new int[] {198, 18}, 15),
            new Network(new int[] {198, 51, 100}, 24),
            new Network(new int[] {203, 0, 113}, 24),
            new Network(new int[] {240}, 4));

    /** Inside the own network, documentation, and those that carry an IPv4 address inside. */
    private static final List<Network> RESERVED_6 = List.of(
            new Network(new int[] {0xfc}, 7),
            new Network(new int[] {0x00, 0x64, 0xff, 0x9b}, 32),
            new Network(new int[] {0x20, 0x01, 0x00, 0x00}, 32),
            new Network(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Network(new int[] {0x20, 0x02}, 16),
            new Network(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 96),
            new Network(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0}, 96));

    private InnerAddresses() {}

    static boolean contains(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address ? RESERVED : RESERVED_6)
                        .stream().anyMatch(network -> network.holds(address.getAddress()));
    }

    /** Addresses that begin with the same bits. */
    private record Network(int[] start, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int wanted = bit / 8 < start.length ? start[bit / 8] >> 7 - bit % 8 & 1 : 0;
                if ((address[bit / 8] >> 7 - bit % 8 & 1) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }
}
