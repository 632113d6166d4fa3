package dk.kaldekaede.alerting;

/** Where the page of somebody called in is: an answer is only the beginning for her, and the feature above knows the rest. */
public final class CalledInPage {

    /** The route, with the token of her link in it. It is shown under the link itself. */
    public static final String PATH = "/k/{token}/indsats";

    private CalledInPage() {}

    /** Hands a request for her link over to it. */
    public static String forward(String token) {
        return "forward:" + PATH.replace("{token}", token);
    }
}
