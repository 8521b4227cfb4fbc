/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.index;

import org.jspecify.annotations.NullMarked;
