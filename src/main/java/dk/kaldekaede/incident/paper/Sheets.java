package dk.kaldekaede.incident.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a paper, and how far down the last one is written. Lengths are points, a 72nd of an inch. */
final class Sheets {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float SIDE = 50;
    private static final float TEXT_WIDTH = WIDTH - 2 * SIDE;
    private static final float HEAD_LINE = HEIGHT - 44;
    private static final float FIRST_LINE = HEIGHT - 76;
    private static final float LAST_LINE = 62;
    private static final float FOOT_LINE = 36;
    private static final float SPACING = 1.32f;
    private static final float GAP = 8;
    private static final float SMALL = 9;

    private final PDDocument document;
    private final PageHead head;
    private PDPageContentStream page;
    private float line;

    Sheets(PDDocument document, PageHead head) {
        this.document = document;
        this.head = head;
        turn();
    }

    /** Leaves some room. */
    void down(float points) {
        line -= points;
    }

    /** Begins a new page unless there is so much room on this one. */
    void keep(float points) {
        if (line - points < LAST_LINE) {
            turn();
        }
    }

    /** Writes a text in as many lines as it needs. */
    void write(Lettering letters, float size, String text, float indent) {
        for (String each : letters.lines(text, size, TEXT_WIDTH - indent)) {
            keep(size * SPACING);
            line -= size * SPACING;
            put(letters, size, SIDE + indent, each);
        }
    }

    /** Writes texts side by side; the width 0 is what the others leave. A row that does not fit begins a new page. */
    void row(float[] widths, List<String> texts, List<Lettering> letters, float size) {
        float[] all = widths.clone();
        float taken = 0;
        for (float width : widths) {
            taken += width;
        }
        List<List<String>> columns = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == 0 ? TEXT_WIDTH - taken : all[i];
            columns.add(letters.get(i).lines(texts.get(i), size, all[i] - GAP));
            most = Math.max(most, columns.get(i).size());
        }
        keep(Math.min(most, 6) * size * SPACING);
        for (int i = 0; i < most; i++) {
            keep(size * SPACING);
            line -= size * SPACING;
            putRow(all, columns, i, letters, size);
        }
        line -= 2;
    }

    private void putRow(float[] widths, List<List<String>> columns, int row, List<Lettering> letters, float size) {
        float left = SIDE;
        for (int i = 0; i < widths.length; i++) {
            if (row < columns.get(i).size()) {
                put(letters.get(i), size, left, columns.get(i).get(row));
            }
            left += widths[i];
        }
    }

    /** A line across the page. */
    void rule() {
        line -= 4;
        draw(stream -> {
            stream.setLineWidth(0.8f);
            stream.moveTo(SIDE, line);
            stream.lineTo(WIDTH - SIDE, line);
            stream.stroke();
        });
        line -= 3;
    }

    /** White letters on a black bar across the page. */
    void bar(Lettering letters, float size, String text) {
        List<String> lines = letters.lines(text, size, TEXT_WIDTH - 2 * GAP);
        float height = lines.size() * size * SPACING + GAP;
        keep(height + GAP);
        line -= height + 4;
        draw(stream -> {
            stream.setNonStrokingColor(0f);
            stream.addRect(SIDE, line, TEXT_WIDTH, height);
            stream.fill();
            stream.setNonStrokingColor(1f);
        });
        float top = line;
        line += height - GAP / 2;
        for (String each : lines) {
            line -= size * SPACING;
            put(letters, size, SIDE + GAP, line + size * (SPACING - 1), each);
        }
        draw(stream -> stream.setNonStrokingColor(0f));
        line = top - 4;
    }

    /** Ends the last page, and writes its number on each. */
    void finish(Lettering letters, IntFunction<IntFunction<String>> number) throws IOException {
        page.close();
        int all = document.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            page = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true);
            String words = letters.writable(number.apply(i + 1).apply(all));
            put(letters, SMALL, WIDTH - SIDE - letters.width(words, SMALL), FOOT_LINE, words);
            page.close();
        }
    }

    private void turn() {
        try {
            if (page != null) {
                page.close();
            }
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
        writeHead();
        line = FIRST_LINE;
    }

    private void writeHead() {
        float left = SIDE;
        if (head.mark() != null) {
            String mark = head.bold().writable(head.mark());
            float width = head.bold().width(mark, SMALL + 2) + 2 * GAP;
            draw(stream -> {
                stream.setNonStrokingColor(0f);
                stream.addRect(SIDE, HEAD_LINE - 5, width, SMALL + 8);
                stream.fill();
                stream.setNonStrokingColor(1f);
            });
            put(head.bold(), SMALL + 2, SIDE + GAP, HEAD_LINE, mark);
            draw(stream -> stream.setNonStrokingColor(0f));
            left += width + GAP;
        }
        String printed = head.regular().writable(head.printed());
        float right = WIDTH - SIDE - head.regular().width(printed, SMALL);
        put(head.regular(), SMALL, right, HEAD_LINE, printed);
        List<String> title = head.regular().lines(head.title(), SMALL, right - left - GAP);
        put(head.regular(), SMALL, left, HEAD_LINE, title.get(0) + (title.size() > 1 ? " …" : ""));
    }

    private void put(Lettering letters, float size, float left, String writable) {
        put(letters, size, left, line, writable);
    }

    private void put(Lettering letters, float size, float left, float bottom, String writable) {
        draw(stream -> {
            stream.beginText();
            stream.setFont(letters.font(), size);
            stream.newLineAtOffset(left, bottom);
            stream.showText(writable);
            stream.endText();
        });
    }

    /** Something that is drawn on a page in memory. */
    private interface Stroke {

        void on(PDPageContentStream stream) throws IOException;
    }

    private void draw(Stroke stroke) {
        try {
            stroke.on(page);
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
    }
}
