/**
 * The full check, edit after edit.
 */
@NullMarked
package dev.rationale.authoring.check;

import org.jspecify.annotations.NullMarked;
