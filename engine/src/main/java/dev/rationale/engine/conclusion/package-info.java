/**
 * What rules may conclude: recommendations, appraisals, requests for data, gaps in the evidence, and silence with its reason.
 */
@NullMarked
package dev.rationale.engine.conclusion;

import org.jspecify.annotations.NullMarked;
