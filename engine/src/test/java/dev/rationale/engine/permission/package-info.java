/** What rules may run. */
@NullMarked
package dev.rationale.engine.permission;

import org.jspecify.annotations.NullMarked;
