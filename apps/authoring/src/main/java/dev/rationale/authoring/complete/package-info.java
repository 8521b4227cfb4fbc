/**
 * What can be written at a place.
 */
@NullMarked
package dev.rationale.authoring.complete;

import org.jspecify.annotations.NullMarked;
