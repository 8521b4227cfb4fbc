package dev.rationale.pages.part;

import java.util.List;

/**
 * The data that decided, as a table.
 *
 * @param datum heading of the first column
 * @param source heading of the second one
 */
public record DecidingData(String caption, String datum, String source, List<Datum> data) {

    public DecidingData {
        data = List.copyOf(data);
    }
}
