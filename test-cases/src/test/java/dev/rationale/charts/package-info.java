/** Charts whose answers a physician expected before any of them was evaluated. */
@NullMarked
package dev.rationale.charts;

import org.jspecify.annotations.NullMarked;
