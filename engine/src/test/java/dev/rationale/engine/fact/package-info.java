/** What facts say of time. */
@NullMarked
package dev.rationale.engine.fact;

import org.jspecify.annotations.NullMarked;
