package dk.kaldekaede.kill;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class KilledOnH2Test extends KilledAnywhere {

    @TempDir
    private static Path folder;

    @Override
    Database database() {
        return Database.h2(folder);
    }
}
