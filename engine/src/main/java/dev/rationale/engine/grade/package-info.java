/**
 * The words of GRADE, as labels.
 */
@NullMarked
package dev.rationale.engine.grade;

import org.jspecify.annotations.NullMarked;
