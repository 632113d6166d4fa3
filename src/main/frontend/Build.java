import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Installs the browser libraries of the lock file and copies the few files that the pages load into the build.
 * Maven runs it as a source file before the resources: the JDK is there for certain, a shell or Node may not be.
 *
 * <p>Arguments: the directory that receives the files that browsers load, and the one for the font of PDF files.
 */
class Build {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase().contains("windows");
    private static final String NODE_IS_MISSING =
            "Node.js 20 or newer with npm is needed to build the pages of Kaldekæde, and \"%s\" was not found"
                    + " (on Debian: apt-get install nodejs npm).";

    /** From the installed packages to the place under the target directory. */
    private static final Map<String, Set<String>> SERVED = Map.of(
            "bpmn-js",
                    Set.of(
                            "dist/bpmn-navigated-viewer.production.min.js",
                            "dist/assets/diagram-js.css",
                            "dist/assets/bpmn-js.css",
                            "LICENSE"),
            "htmx.org", Set.of("dist/htmx.min.js", "LICENSE"));

    private static final String FONT = "@expo-google-fonts/source-sans-3";

    /** What PDF files are written with, and its licence (OFL-1.1). */
    private static final List<String> FONT_FILES = List.of(
            "400Regular/SourceSans3_400Regular.ttf", "700Bold/SourceSans3_700Bold.ttf", "LICENSE_FONT");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Path here = Path.of("").toAbsolutePath();
        install(here);
        for (var libraryFiles : SERVED.entrySet()) {
            for (String file : libraryFiles.getValue()) {
                copy(here.resolve("node_modules/" + libraryFiles.getKey()).resolve(file),
                        target.resolve(libraryFiles.getKey()));
            }
        }
        for (String file : FONT_FILES) {
            copy(here.resolve("node_modules/" + FONT).resolve(file), Path.of(arguments[1]));
        }
    }

    private static void requireOnPath(String program) {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .flatMap(directory -> Stream.of("", ".exe", ".cmd").map(end -> Path.of(directory, program + end)))
                .anyMatch(Files::isExecutable);
        if (!found) {
            fail(String.format(NODE_IS_MISSING, program));
        }
    }

    /** Runs "npm ci" unless the packages of this very lock file are there already; then Node.js is not needed. */
    private static void install(Path here) throws IOException, InterruptedException {
        Path lock = here.resolve("package-lock.json");
        Path installed = here.resolve("node_modules/.installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
            return;
        }
        requireOnPath("node");
        requireOnPath("npm");
        List<String> command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c") : List.of());
        command.addAll(List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--loglevel=error"));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            fail("npm could not install the packages of src/main/frontend/package-lock.json; its reason stands above.");
        }
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path file, Path directory) throws IOException {
        Path copy = directory.resolve(file.getFileName());
        if (Files.exists(copy) && Files.mismatch(file, copy) == -1) {
            return;
        }
        Files.createDirectories(directory);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
