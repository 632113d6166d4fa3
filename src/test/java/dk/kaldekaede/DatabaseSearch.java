package dk.kaldekaede;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks through every column of every table for a sentence that was planted, on H2 and PostgreSQL. */
public final class DatabaseSearch {

    private final DataSource database;

    public DatabaseSearch(DataSource database) {
        this.database = database;
    }

    /**
     * Where the sentence stands, as {@code table.column} in lower case.
     *
     * @param allowedTables tables, in lower case, that may hold it and are left out
     */
    public Set<String> placesOf(String sentence, String... allowedTables) {
        try (Connection connection = database.getConnection()) {
            Set<String> places = new TreeSet<>();
            List<String> tables = tables(connection);
            if (tables.size() < 40) {
                throw new IllegalStateException("The engine alone has more tables than these: " + tables);
            }
            for (String table : tables) {
                if (!Set.of(allowedTables).contains(table.toLowerCase())) {
                    search(connection, table, sentence, places);
                }
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException("The search failed", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, String sentence, Set<String> places)
            throws SQLException {
        try (PreparedStatement all = connection.prepareStatement("select * from \"" + table + "\"");
                ResultSet rows = all.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    if (text(rows.getObject(column)).contains(sentence)) {
                        String name = rows.getMetaData().getColumnName(column);
                        places.add((table + "." + name).toLowerCase());
                    }
                }
            }
        }
    }

    /** What a value holds, as text; bytes are read as UTF-8, in which a sentence inside serialised data stays whole. */
    private static String text(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return read(clob.getCharacterStream());
        }
        if (value instanceof Blob blob) {
            return utf8(blob.getBytes(1, (int) blob.length()));
        }
        return value instanceof byte[] bytes ? utf8(bytes) : String.valueOf(value);
    }

    private static String read(Reader reader) {
        try (reader) {
            StringWriter all = new StringWriter();
            reader.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
