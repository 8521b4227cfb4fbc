/** The commands that ask an audit trail, and the options by which other commands write into one. */
@NullMarked
package dev.rationale.cli.audit;

import org.jspecify.annotations.NullMarked;
