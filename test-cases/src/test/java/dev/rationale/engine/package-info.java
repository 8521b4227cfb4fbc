/** Tests of the bundled guideline that look into the engine: of one rule alone, and of what the build compiled. */
@NullMarked
package dev.rationale.engine;

import org.jspecify.annotations.NullMarked;
