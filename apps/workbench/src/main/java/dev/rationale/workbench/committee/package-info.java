/** A guideline package on pages: its files in an editor, its cases, and what an edit changes. */
@NullMarked
package dev.rationale.workbench.committee;

import org.jspecify.annotations.NullMarked;
