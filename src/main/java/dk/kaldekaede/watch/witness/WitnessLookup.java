package dk.kaldekaede.watch.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds a setting as the application would: an argument {@code --name=value}, the environment, or a file of that name
 * in the directory of secrets.
 */
final class WitnessLookup implements UnaryOperator<String> {

    private static final String SECRETS = "kaldekaede.secrets";

    private final String[] arguments;
    private final Map<String, String> environment;

    WitnessLookup(String[] arguments, Map<String, String> environment) {
        this.arguments = arguments.clone();
        this.environment = environment;
    }

    /** Empty when it is not set. */
    @Override
    public String apply(String name) {
        for (String argument : arguments) {
            if (argument.startsWith("--" + name + "=")) {
                return argument.substring(name.length() + 3);
            }
        }
        String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        String given = environment.get(variable);
        return given != null || name.equals(SECRETS) ? text(given) : fromFile(name);
    }

    private String fromFile(String name) {
        String directory = apply(SECRETS);
        Path file = Path.of(directory.isEmpty() ? "/run/secrets" : directory).resolve(name);
        try {
            return Files.isReadable(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
