/** The commands that ask about a patient: what is recommended, why, why not, and what if. */
@NullMarked
package dev.rationale.cli.patient;

import org.jspecify.annotations.NullMarked;
