package dk.kaldekaede.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What strokes do to the roster, place by place.
 *
 * @param removed the shifts that are no longer there
 * @param added the shifts that were not there before
 */
record Painted(List<Shift> removed, List<Shift> added) {

    /** Tries strokes, in their order, on the shifts as they stand; nothing is changed. */
    static Painted by(List<Stroke> strokes, ShiftRows shifts) {
        Map<Place, List<Stroke>> places = strokes.stream()
                .collect(Collectors.groupingBy(
                        stroke -> new Place(stroke.role(), stroke.position()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Shift> removed = new ArrayList<>();
        List<Shift> added = new ArrayList<>();
        places.forEach((place, onIt) -> {
            Painting painting = new Painting(shifts.ofPlaceFrom(
                    place.role(),
                    place.position(),
                    onIt.stream()
                            .map(Stroke::from)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()));
            onIt.forEach(painting::put);
            removed.addAll(painting.removed());
            added.addAll(painting.added());
        });
        return new Painted(removed, added);
    }
}
