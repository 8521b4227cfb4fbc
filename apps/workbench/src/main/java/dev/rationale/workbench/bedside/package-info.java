/** One patient on a page: chosen, asked about on two days, and supposed to be otherwise. */
@NullMarked
package dev.rationale.workbench.bedside;

import org.jspecify.annotations.NullMarked;
