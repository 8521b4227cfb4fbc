/** What is kept of feedback. */
@NullMarked
package dev.rationale.cdshooks.feedback;

import org.jspecify.annotations.NullMarked;
