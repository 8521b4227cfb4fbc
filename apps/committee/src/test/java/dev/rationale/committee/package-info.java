/** What the tests of the bench share: copies of the bundled guideline, edited. */
@NullMarked
package dev.rationale.committee;

import org.jspecify.annotations.NullMarked;
