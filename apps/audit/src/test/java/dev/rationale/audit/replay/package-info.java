/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.replay;

import org.jspecify.annotations.NullMarked;
