/**
 * Places in texts, as editors count them: lines and UTF-16 characters from zero.
 */
@NullMarked
package dev.rationale.authoring.text;

import org.jspecify.annotations.NullMarked;
