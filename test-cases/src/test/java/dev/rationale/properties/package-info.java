/** What holds for every patient, tried on thousands that a seeded generator makes. */
@NullMarked
package dev.rationale.properties;

import org.jspecify.annotations.NullMarked;
