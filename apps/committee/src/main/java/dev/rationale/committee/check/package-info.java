/**
 * Everything that is wrong or doubtful in a guideline package, at once. What keeps a package from loading comes from the engine's
 * own checks; the rest is advice on what loads and still does not do what its author meant.
 */
@NullMarked
package dev.rationale.committee.check;

import org.jspecify.annotations.NullMarked;
