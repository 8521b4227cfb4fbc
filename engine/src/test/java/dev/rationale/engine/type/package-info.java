/** What declared types become. */
@NullMarked
package dev.rationale.engine.type;

import org.jspecify.annotations.NullMarked;
