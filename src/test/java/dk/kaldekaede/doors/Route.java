package dk.kaldekaede.doors;

import java.util.Comparator;

/**
 * One way into the application.
 *
 * @param method the HTTP method
 * @param path the path with {@code {names}} for what varies
 */
record Route(String method, String path) implements Comparable<Route> {

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::path).thenComparing(Route::method);

    /** The path with an id that nothing has in every place, but for the engine's name, which must be right. */
    String example() {
        return path.replaceAll("\\{(engine|processEngineName)}", "default")
                .replace("/engine/{name}", "/engine/default")
                .replaceAll("\\{[^}]*}", "none")
                .replace("/**", "/none")
                .replace("*", "none");
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
