/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.hooks;

import org.jspecify.annotations.NullMarked;
