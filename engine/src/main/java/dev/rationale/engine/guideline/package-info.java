/**
 * A guideline package: manifest, rules, evidence, parameters and texts, loaded, checked and identified by its digest.
 */
@NullMarked
package dev.rationale.engine.guideline;

import org.jspecify.annotations.NullMarked;
