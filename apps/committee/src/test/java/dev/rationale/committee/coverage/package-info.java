/** What one file of cases shows of the guideline. */
@NullMarked
package dev.rationale.committee.coverage;

import org.jspecify.annotations.NullMarked;
