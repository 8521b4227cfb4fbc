/** The page on what became of every resource of an input. */
@NullMarked
package dev.rationale.pages.reading;

import org.jspecify.annotations.NullMarked;
