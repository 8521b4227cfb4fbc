@NullMarked
package dev.rationale.engine.profile;

import org.jspecify.annotations.NullMarked;
