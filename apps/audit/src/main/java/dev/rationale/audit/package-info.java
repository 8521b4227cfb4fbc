/**
 * The auditor's trail: who was told what, on which data, by which rule and on which evidence, kept so that a change shows.
 * This package is its face; each room below it does one thing.
 */
@NullMarked
package dev.rationale.audit;

import org.jspecify.annotations.NullMarked;
