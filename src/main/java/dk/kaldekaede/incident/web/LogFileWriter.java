package dk.kaldekaede.incident.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.incident.Incident;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes an incident's log as the file that is handed over: in Danish, whatever language its reader has the pages in. */
@Component
class LogFileWriter {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final LogContentReader reader;
    private final LogPaper paper;
    private final ObjectMapper json;
    private final PageTimes times;

    LogFileWriter(LogContentReader reader, LogPaper paper, ObjectMapper json, PageTimes times) {
        this.reader = reader;
        this.paper = paper;
        this.json = json;
        this.times = times;
    }

    LogFile write(Incident incident) {
        Locale readers = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(DANISH);
        try {
            return LogFile.of(zip(reader.read(incident)), times.of(incident.reportedAt()));
        } finally {
            LocaleContextHolder.setLocale(readers);
        }
    }

    private byte[] zip(LogContent log) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            add(zip, "log.pdf", paper.write(log), log);
            add(zip, "log.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(log), log);
        } catch (IOException e) {
            throw new UncheckedIOException("A file in memory could not be written", e);
        }
        return content.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] file, LogContent log) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(log.madeAt().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file);
        zip.closeEntry();
    }
}
