/** The command {@code terminology}: value sets shown, checked, and begun from a published one. */
@NullMarked
package dev.rationale.cli.terminology;

import org.jspecify.annotations.NullMarked;
