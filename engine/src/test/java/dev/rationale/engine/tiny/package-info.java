/** A made-up subject, tea, so that the engine is tested with a guideline that knows nothing of HIV. It has one kind of fact. */
@NullMarked
package dev.rationale.engine.tiny;

import org.jspecify.annotations.NullMarked;
