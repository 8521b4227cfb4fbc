/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.export;

import org.jspecify.annotations.NullMarked;
