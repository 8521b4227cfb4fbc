/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.seal;

import org.jspecify.annotations.NullMarked;
