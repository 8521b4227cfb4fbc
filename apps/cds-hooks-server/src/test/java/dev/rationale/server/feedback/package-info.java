/** What is kept of feedback. */
@NullMarked
package dev.rationale.server.feedback;

import org.jspecify.annotations.NullMarked;
