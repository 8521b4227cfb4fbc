/** The trail itself: it writes decisions, feedback and erasures into the log, and reads them again. */
@NullMarked
package dev.rationale.audit.trail;

import org.jspecify.annotations.NullMarked;
