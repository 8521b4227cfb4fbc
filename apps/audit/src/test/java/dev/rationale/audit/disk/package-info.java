/** A disk for tests that fails when it is told to. */
@NullMarked
package dev.rationale.audit.disk;

import org.jspecify.annotations.NullMarked;
