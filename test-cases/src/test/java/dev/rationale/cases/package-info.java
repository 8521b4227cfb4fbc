/** The cases, run. */
@NullMarked
package dev.rationale.cases;

import org.jspecify.annotations.NullMarked;
