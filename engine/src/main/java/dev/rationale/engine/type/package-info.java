/**
 * The types of fact that a guideline package declares. Records are made of them and compiled into a class loader of the package's own,
 * so that rules name and compare their fields as those of any other fact.
 */
@NullMarked
package dev.rationale.engine.type;

import org.jspecify.annotations.NullMarked;
