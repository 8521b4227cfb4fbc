/** Feedback on cards: read, checked, and counted once however often it is reported. Where it is kept is the trail's matter. */
@NullMarked
package dev.rationale.cdshooks.feedback;

import org.jspecify.annotations.NullMarked;
