/**
 * Keeps what clients report about cards. Comments of users may hold anything, so the file is for its owner's eyes only.
 */
@NullMarked
package dev.rationale.server.feedback;

import org.jspecify.annotations.NullMarked;
