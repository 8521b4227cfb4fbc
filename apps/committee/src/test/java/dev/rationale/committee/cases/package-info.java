/** The short form of cases. */
@NullMarked
package dev.rationale.committee.cases;

import org.jspecify.annotations.NullMarked;
