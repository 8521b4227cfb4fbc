/** The sentences of the committee's bench, in the languages of the guideline texts. */
@NullMarked
package dev.rationale.committee.wording;

import org.jspecify.annotations.NullMarked;
