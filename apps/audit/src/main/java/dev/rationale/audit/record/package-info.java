/**
 * What is written down of a decision, of feedback on it, and of what was done to the trail itself: an open part without a
 * patient's data and, for decisions and feedback, a sealed part.
 */
@NullMarked
package dev.rationale.audit.record;

import org.jspecify.annotations.NullMarked;
