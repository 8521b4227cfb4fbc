/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.trail;

import org.jspecify.annotations.NullMarked;
