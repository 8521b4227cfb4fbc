/** What the benchmark must hold before its figures mean anything. */
@NullMarked
package dev.rationale.bench;

import org.jspecify.annotations.NullMarked;
