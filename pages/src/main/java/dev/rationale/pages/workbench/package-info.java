/** The pages of the workbench: at the bedside, for an auditor, for a committee. Each works as it is read, without a script. */
@NullMarked
package dev.rationale.pages.workbench;

import org.jspecify.annotations.NullMarked;
