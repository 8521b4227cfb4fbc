/** Whether the answers to all that is known here are still the same, byte for byte, but for the paths that are listed. */
@NullMarked
package dev.rationale.answers;

import org.jspecify.annotations.NullMarked;
