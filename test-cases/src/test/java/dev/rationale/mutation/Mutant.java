package dev.rationale.mutation;

import java.nio.file.Path;

/**
 * One change of one place of the guideline.
 *
 * @param file relative to the guideline's directory
 * @param before the line as written
 * @param after the line as changed
 * @param text the whole file with the change
 */
record Mutant(Path file, int line, String before, String after, String text) {

    /** How a survivor is named in the list of survivors: without the line number, which any edit would shift. */
    String name() {
        return file + ": " + before.strip() + " => " + after.strip();
    }
}
