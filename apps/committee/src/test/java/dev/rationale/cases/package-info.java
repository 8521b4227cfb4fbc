/** The short form of cases. */
@NullMarked
package dev.rationale.cases;

import org.jspecify.annotations.NullMarked;
