/** Exchanging the guideline while it is used. */
@NullMarked
package dev.rationale.server.guideline;

import org.jspecify.annotations.NullMarked;
