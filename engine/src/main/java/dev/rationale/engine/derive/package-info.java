/**
 * What is made of single results and exposures before a rule sees them: series and courses, as the package declares them. Data handling
 * without judgement; every step is written into the explanation.
 */
@NullMarked
package dev.rationale.engine.derive;

import org.jspecify.annotations.NullMarked;
