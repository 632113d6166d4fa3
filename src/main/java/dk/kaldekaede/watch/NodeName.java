package dk.kaldekaede.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What this node is called among the others, in findings and on the page. */
@Component
public class NodeName {

    private static final int LONGEST = 100;

    private final String name;

    NodeName(@Value("${kaldekaede.node:}") String given) {
        String full = StringUtils.hasText(given) ? given : machine();
        this.name = full.length() <= LONGEST ? full : full.substring(0, LONGEST);
    }

    /** The name in the setting {@code kaldekaede.node}, or else the machine's with the process's number. */
    public String name() {
        return name;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "node-" + ProcessHandle.current().pid();
        }
    }
}
