/** Tests of values as bytes. */
@NullMarked
package dev.rationale.engine.written;

import org.jspecify.annotations.NullMarked;
