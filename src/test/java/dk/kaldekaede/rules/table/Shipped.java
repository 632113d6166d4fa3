package dk.kaldekaede.rules.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables the application is shipped with, as files. */
public final class Shipped {

    private static final Path FOLDER = Path.of("dmn");

    private Shipped() {}

    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.replace(".dmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String xml(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleTable table(String name) {
        return RuleTableXml.read(xml(name), name);
    }
}
