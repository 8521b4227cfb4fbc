package dev.rationale.cdshooks.settings;

import dev.rationale.engine.guideline.Problem;

/**
 * Where a setting was written.
 *
 * @param place a file, a variable, a property, or the command line
 * @param line the line in a file, zero in any other place
 */
record SettingEntry(String place, int line) {

    Problem problem(String what, String maybe) {
        return new Problem("settings", place, line, what, maybe);
    }
}
