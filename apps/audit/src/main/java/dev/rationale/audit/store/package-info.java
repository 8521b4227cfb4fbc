/**
 * Every guideline that was ever used, kept by the digest of its files, so that each decision can be given again with exactly the
 * rules, evidence and texts that it rested on.
 */
@NullMarked
package dev.rationale.audit.store;

import org.jspecify.annotations.NullMarked;
