package dk.kaldekaede.engine.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Somebody tries to log in.
 *
 * @param user the name as typed
 * @param origin the address it comes from; for IPv6 the network, since one client has all of its addresses
 * @param device the mark of a device that the user logged in from before; null when it has none
 * @param system whether the account is a system's: strangers' wrong passwords must not keep an alarm centre out
 */
record LoginAttempt(String user, String origin, String device, boolean system) {

    private static final int NETWORK_BYTES = 8;

    static LoginAttempt of(Authentication login, boolean system) {
        String device = login.getDetails() instanceof LoginDetails details ? details.device() : null;
        String address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return new LoginAttempt(login.getName(), origin(address), device, system);
    }

    static String origin(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
