/** The pages that cards link to: HTML made here, without scripts, kept for a limited time under names that nobody can guess. */
@NullMarked
package dev.rationale.cdshooks.page;

import org.jspecify.annotations.NullMarked;
