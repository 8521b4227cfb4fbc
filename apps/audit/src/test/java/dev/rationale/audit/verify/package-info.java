/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.verify;

import org.jspecify.annotations.NullMarked;
