package dk.kaldekaede.incident.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A text on A4 paper, as PDF: written from top to bottom, with the same head and a number on every page. */
public final class Paper implements AutoCloseable {

    private static final float TITLE = 21;
    private static final float HEADING = 13.5f;
    private static final float BODY = 10.5f;
    private static final float SMALL = 9;
    private static final float INDENT = 6;

    private final PDDocument document = new PDDocument();
    private final Lettering regular;
    private final Lettering bold;
    private final Sheets sheets;

    /**
     * Begins a paper.
     *
     * @param title of the whole, in the head of every page and in the file
     * @param mark stands loud in the head of every page, as ØVELSE; null for none
     * @param printed when and by whom it was made, in the head
     */
    public Paper(String title, String mark, String printed) {
        try {
            regular = Lettering.regular(document);
            bold = Lettering.bold(document);
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
        sheets = new Sheets(document, new PageHead(regular, bold, title, mark, printed));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("da-DK");
    }

    /** The big title on the first page. */
    public Paper title(String text) {
        sheets.write(bold, TITLE, text, 0);
        sheets.down(4);
        return this;
    }

    /** A heading over a line; never alone at the foot of a page. */
    public Paper heading(String text) {
        sheets.down(10);
        sheets.keep(70);
        sheets.write(bold, HEADING, text, 0);
        sheets.rule();
        return this;
    }

    /** A smaller heading. */
    public Paper part(String text) {
        sheets.down(5);
        sheets.keep(50);
        sheets.write(bold, BODY + 1, text, 0);
        return this;
    }

    public Paper text(String text) {
        sheets.write(regular, BODY, text, 0);
        return this;
    }

    public Paper strong(String text) {
        sheets.write(bold, BODY, text, 0);
        return this;
    }

    /** What explains and may be skipped. */
    public Paper small(String text) {
        sheets.write(regular, SMALL, text, 0);
        return this;
    }

    /** White on black, so that no printer loses it. */
    public Paper loud(String text) {
        sheets.bar(bold, BODY + 2, text);
        return this;
    }

    /** Something and what it is, side by side. */
    public Paper pair(String what, String text) {
        sheets.row(new float[] {150, 0}, List.of(what, text), List.of(regular, bold), BODY);
        return this;
    }

    /** A time, and what happened then. */
    public Paper timed(String time, String text) {
        sheets.row(new float[] {96, 0}, List.of(time, text), List.of(bold, regular), BODY);
        return this;
    }

    /** Words below the last line, set in like what belongs to it. */
    public Paper below(String text) {
        sheets.write(regular, SMALL, text, 96 + INDENT);
        return this;
    }

    /** A row of a table; the first column is as wide as the others leave it. */
    public Paper cells(List<String> cells, boolean head) {
        float[] widths = new float[cells.size()];
        Arrays.fill(widths, 1, widths.length, 58);
        Lettering letters = head ? bold : regular;
        sheets.row(widths, cells, cells.stream().map(cell -> letters).toList(), head ? SMALL : BODY);
        return this;
    }

    /**
     * The PDF. Nothing can be written any more.
     *
     * @param number the words at the foot of a page, from its number and how many there are
     */
    public byte[] finish(IntFunction<IntFunction<String>> number) {
        try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            sheets.finish(regular, number);
            document.save(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
    }
}
