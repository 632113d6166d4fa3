package dk.kaldekaede.roster.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of a role over some days.
 *
 * @param role the role's id
 * @param position 1 is called first
 * @param places how many rows the role has
 * @param always whether somebody has to be on duty in the role at every hour
 * @param cells what each day holds, in order
 */
record GridRow(String role, int position, int places, boolean always, List<List<Piece>> cells) {

    public boolean isFirst() {
        return position == 1;
    }

    /** The same with days that look alike, all of them one person's, put together. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int day = 0; day < cells.size(); day++) {
            List<Piece> pieces = cells.get(day);
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && goesOn(last.pieces(), pieces)) {
                spans.set(spans.size() - 1, new Span(last.first(), last.days() + 1, last.pieces()));
            } else {
                spans.add(new Span(day, 1, pieces));
            }
        }
        return spans;
    }

    private static boolean goesOn(List<Piece> before, List<Piece> after) {
        return before.size() == 1
                && after.size() == 1
                && before.get(0).isWholeDay()
                && after.get(0).isWholeDay()
                && before.get(0).isLike(after.get(0));
    }

    /**
     * Days that look alike.
     *
     * @param first the first of them, counted from 0
     * @param days how many
     * @param pieces what each of them holds
     */
    record Span(int first, int days, List<Piece> pieces) {}

    /** Whether nothing at all stands here in these days. */
    public boolean isEmpty() {
        return cells.stream().allMatch(List::isEmpty);
    }
}
