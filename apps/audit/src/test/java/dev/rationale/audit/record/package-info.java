/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.record;

import org.jspecify.annotations.NullMarked;
