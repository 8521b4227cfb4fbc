package dev.rationale.pages.workbench;

import java.util.List;

/**
 * A recommendation that was not given.
 *
 * @param title its sentence or code
 * @param ask address of the page that says why; empty if this page says it
 * @param why what change would bring it and where each rule stopped, a line each; the first are the most important
 */
public record NotGiven(String title, String ask, List<Stop> why, String smallest) {

    /**
     * Where a rule stopped.
     *
     * @param rule names the rule and the line
     * @param condition as written
     * @param seen what was there instead
     */
    public record Stop(String rule, String condition, List<String> seen) {

        public Stop {
            seen = List.copyOf(seen);
        }
    }

    public NotGiven {
        why = List.copyOf(why);
    }
}
