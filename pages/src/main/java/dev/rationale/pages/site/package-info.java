/** The pages of a guideline's site. */
@NullMarked
package dev.rationale.pages.site;

import org.jspecify.annotations.NullMarked;
