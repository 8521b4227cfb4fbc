/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.publish;

import org.jspecify.annotations.NullMarked;
