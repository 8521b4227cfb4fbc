/**
 * Feedback on cards: read, checked, and counted once however often it is reported. Kept in an audit
 * trail, or in a file for its owner's eyes only, since comments of users may hold anything.
 */
@NullMarked
package dev.rationale.cdshooks.feedback;

import org.jspecify.annotations.NullMarked;
