/** Tests of the log, which know bytes only: what is kept through a crash, and what of an alteration is found. */
@NullMarked
package dev.rationale.audit.log;

import org.jspecify.annotations.NullMarked;
