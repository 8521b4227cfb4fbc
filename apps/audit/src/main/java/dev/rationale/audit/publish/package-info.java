/** Checkpoints leave the machine: into a file, to an address, and to witnesses who cosign them. */
@NullMarked
package dev.rationale.audit.publish;

import org.jspecify.annotations.NullMarked;
