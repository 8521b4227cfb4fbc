package dev.rationale.engine.guideline;

import java.util.List;

/** Finds the line on which something is written. */
final class Lines {

    private Lines() {}

    /** The first line that holds one of the snippets, looked for in their order; zero if none does. */
    static int of(String text, String... snippets) {
        List<String> lines = text.lines().toList();
        for (String snippet : snippets) {
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).contains(snippet)) {
                    return index + 1;
                }
            }
        }
        return 0;
    }
}
