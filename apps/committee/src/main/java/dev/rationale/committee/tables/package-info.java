/**
 * A guideline as decision tables, in the order of columns that the digital adaptation kits of the World Health Organization use, for
 * review in a spreadsheet; and rows that reviewers wrote, taken back as draft cases.
 */
@NullMarked
package dev.rationale.committee.tables;

import org.jspecify.annotations.NullMarked;
