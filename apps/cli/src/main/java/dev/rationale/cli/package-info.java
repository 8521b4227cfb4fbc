/**
 * The command {@code rationale}: it reads patients, asks the guideline and shows the answer.
 */
@NullMarked
package dev.rationale.cli;

import org.jspecify.annotations.NullMarked;
