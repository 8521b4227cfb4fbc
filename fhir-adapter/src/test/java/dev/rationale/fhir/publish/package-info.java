/** Tests of a guideline that is published as FHIR. What is published is parsed strictly by default, and validated in the longer checks. */
@NullMarked
package dev.rationale.fhir.publish;

import org.jspecify.annotations.NullMarked;
