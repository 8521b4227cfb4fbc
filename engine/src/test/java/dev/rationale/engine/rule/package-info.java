/** The model of DRL, held by small files that show each form of the language. */
@NullMarked
package dev.rationale.engine.rule;

import org.jspecify.annotations.NullMarked;
