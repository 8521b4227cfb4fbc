/** The command line as its users meet it: what it prints, where, and the exit code. */
@NullMarked
package dev.rationale.cli;

import org.jspecify.annotations.NullMarked;
