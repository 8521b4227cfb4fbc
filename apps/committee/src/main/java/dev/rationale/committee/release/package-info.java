/** Makes a release of a guideline: a version, an entry in its history, cases that hold, and a package whose bytes are always the same. */
@NullMarked
package dev.rationale.committee.release;

import org.jspecify.annotations.NullMarked;
