/**
 * What may be read only with a key, and for a patient who was erased by nobody: AES-256-GCM under a key of each patient and month.
 * Those keys are wrapped by a master key that stands in the environment or in a file that only its owner may read.
 */
@NullMarked
package dev.rationale.audit.seal;

import org.jspecify.annotations.NullMarked;
