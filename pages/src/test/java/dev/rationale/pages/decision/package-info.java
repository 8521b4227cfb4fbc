/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.pages.decision;

import org.jspecify.annotations.NullMarked;
