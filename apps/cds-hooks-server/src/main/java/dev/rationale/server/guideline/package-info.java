/**
 * The guideline in force, and its exchange while the service runs. A new one is compiled, put to its own cases and only then swapped
 * in; calls under way end on the one they began with.
 */
@NullMarked
package dev.rationale.server.guideline;

import org.jspecify.annotations.NullMarked;
