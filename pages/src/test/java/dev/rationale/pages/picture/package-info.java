/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.pages.picture;

import org.jspecify.annotations.NullMarked;
