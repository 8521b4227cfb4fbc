/** The value sets that the shipped guidelines share: what they mean and what they do not. */
@NullMarked
package dev.rationale.terminology;

import org.jspecify.annotations.NullMarked;
