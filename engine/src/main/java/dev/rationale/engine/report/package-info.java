/**
 * An evaluation rendered as canonical JSON or as text for a person to read.
 */
@NullMarked
package dev.rationale.engine.report;

import org.jspecify.annotations.NullMarked;
