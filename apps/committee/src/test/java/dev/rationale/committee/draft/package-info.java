/** The package that somebody begins with, held to what it promises. */
@NullMarked
package dev.rationale.committee.draft;

import org.jspecify.annotations.NullMarked;
