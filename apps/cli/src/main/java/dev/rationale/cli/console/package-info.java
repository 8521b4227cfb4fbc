/** What the command sees of the world outside: the clock, the streams, the exit codes and how far a run has come. */
@NullMarked
package dev.rationale.cli.console;

import org.jspecify.annotations.NullMarked;
