/**
 * What the rules of a package may run. Compiled rules are Java, so a package is held to closed lists of types, calls and forms of the
 * language before anything in it is compiled.
 */
@NullMarked
package dev.rationale.engine.permission;

import org.jspecify.annotations.NullMarked;
