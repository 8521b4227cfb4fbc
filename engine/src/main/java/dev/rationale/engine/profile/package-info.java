/** The patient at a glance: which facts of a finished evaluation a guideline shows first, and under which names. */
@NullMarked
package dev.rationale.engine.profile;

import org.jspecify.annotations.NullMarked;
