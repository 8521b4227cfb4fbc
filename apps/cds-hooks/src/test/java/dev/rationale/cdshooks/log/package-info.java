/** Keeps every line that is logged in this module's tests, so that a test can look for what must never be there. */
@NullMarked
package dev.rationale.cdshooks.log;

import org.jspecify.annotations.NullMarked;
