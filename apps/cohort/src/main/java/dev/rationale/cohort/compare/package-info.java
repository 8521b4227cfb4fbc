/** Two runs compared: whose advice an edit of the guideline changes. */
@NullMarked
package dev.rationale.cohort.compare;

import org.jspecify.annotations.NullMarked;
