package dev.rationale.committee.tables;

import java.util.List;

/**
 * One decision table: the rules of one file, which answer one question.
 *
 * @param id its id, from the path of the file
 * @param rule the question in words: what the rules of the file decide
 * @param trigger the phase in which they are asked
 * @param inputs the kinds of fact that the rules look at, one column each
 * @param rows one for each rule
 */
public record DecisionTable(String id, String rule, String trigger, List<String> inputs, List<Row> rows) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /**
     * One rule as a row.
     *
     * @param inputs what it asks of each input, in the order of the columns; {@code -} where it asks nothing
     * @param output what it concludes
     * @param action the recommendation in words, empty if it gives none
     * @param guidance its direction, strength and certainty, empty if it gives none
     * @param annotation its sentence and id
     * @param reference the studies and slides that it names
     */
    public record Row(
            List<String> inputs, String output, String action, String guidance, String annotation, String reference) {

        public Row {
            inputs = List.copyOf(inputs);
        }
    }
}
