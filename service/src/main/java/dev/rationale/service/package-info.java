/**
 * One question about one patient, and its answer: documents are read, the guideline is asked, what it says is rendered, here and
 * nowhere else. Whoever embeds Rationale calls {@link dev.rationale.service.Evaluations}; every way in of its own does the same.
 */
@NullMarked
package dev.rationale.service;

import org.jspecify.annotations.NullMarked;
