/** The pages in a real browser. */
@NullMarked
package dev.rationale.workbench.browser;

import org.jspecify.annotations.NullMarked;
