/** What the cases of a guideline have seen of its rules, as a page. */
@NullMarked
package dev.rationale.pages.coverage;

import org.jspecify.annotations.NullMarked;
