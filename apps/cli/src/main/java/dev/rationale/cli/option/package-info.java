/** The options that several commands share: which guideline, which inputs, where the output goes. */
@NullMarked
package dev.rationale.cli.option;

import org.jspecify.annotations.NullMarked;
