package dev.rationale.pages.workbench;

import java.util.List;

/**
 * One thing that is otherwise, in words.
 *
 * @param sentence what is otherwise
 * @param causes the data and studies that brought it
 * @param details what else is to be said of it, by heading
 */
public record Change(String sentence, List<String> causes, List<Detail> details) {

    /**
     * More on a change.
     *
     * @param heading a sentence that ends in a colon
     * @param lines what follows it
     * @param condition of a rule, as written; empty if none is meant
     */
    public record Detail(String heading, List<String> lines, String condition) {

        public Detail {
            lines = List.copyOf(lines);
        }
    }

    public Change {
        causes = List.copyOf(causes);
        details = List.copyOf(details);
    }
}
