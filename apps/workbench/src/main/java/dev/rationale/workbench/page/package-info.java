/** What all pages of the workbench share: words, frame, the command that gives the same answer. */
@NullMarked
package dev.rationale.workbench.page;

import org.jspecify.annotations.NullMarked;
