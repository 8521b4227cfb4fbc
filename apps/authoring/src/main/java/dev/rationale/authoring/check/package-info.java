/**
 * The full check of a text as it stands: compiled, tried on all cases and patients, cancelled by the next one, and told when it is done.
 */
@NullMarked
package dev.rationale.authoring.check;

import org.jspecify.annotations.NullMarked;
