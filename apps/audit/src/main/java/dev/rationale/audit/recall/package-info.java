/** Who was told what, for the day on which a rule, a study or a whole guideline turns out wrong. */
@NullMarked
package dev.rationale.audit.recall;

import org.jspecify.annotations.NullMarked;
