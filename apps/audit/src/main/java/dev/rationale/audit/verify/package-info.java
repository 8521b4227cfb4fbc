/**
 * The check of a whole trail: the log, and everything that stands around it and could be taken away, put in or exchanged without
 * the log itself changing.
 */
@NullMarked
package dev.rationale.audit.verify;

import org.jspecify.annotations.NullMarked;
