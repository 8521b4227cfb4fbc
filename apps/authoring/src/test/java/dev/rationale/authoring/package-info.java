/**
 * What an editor is answered, on the packages that are shipped.
 */
@NullMarked
package dev.rationale.authoring;

import org.jspecify.annotations.NullMarked;
