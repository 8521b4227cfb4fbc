/** Value sets as a committee works with them: shown, checked against each other, and begun from a published one. */
@NullMarked
package dev.rationale.committee.terminology;

import org.jspecify.annotations.NullMarked;
