/**
 * The index of rules, read from the DRL syntax tree: who each rule is, where it stands, and what it asks.
 */
@NullMarked
package dev.rationale.engine.rule;

import org.jspecify.annotations.NullMarked;
