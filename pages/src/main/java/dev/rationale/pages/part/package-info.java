/** The parts that pages are put together from: a citation, a badge, a datum with its resource, the text of a rule. */
@NullMarked
package dev.rationale.pages.part;

import org.jspecify.annotations.NullMarked;
