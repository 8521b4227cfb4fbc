/**
 * A new guideline package to begin with: small, whole and without a finding.
 */
@NullMarked
package dev.rationale.committee.draft;

import org.jspecify.annotations.NullMarked;
