/**
 * Value sets that a guideline package owns, and what the codes and words of a record mean by them. Nothing here knows a disease, or
 * a form of records: who reads records says in {@link dev.rationale.engine.terminology.Described} what they say.
 */
@NullMarked
package dev.rationale.engine.terminology;

import org.jspecify.annotations.NullMarked;
