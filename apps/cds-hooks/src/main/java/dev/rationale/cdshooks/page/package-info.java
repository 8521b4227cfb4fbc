/** The pages that cards link to, kept for a limited time under names that nobody can guess, and what is shown when it is over. */
@NullMarked
package dev.rationale.cdshooks.page;

import org.jspecify.annotations.NullMarked;
