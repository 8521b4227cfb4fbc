/** The commands with which a committee works on a guideline: its cases, its checks, its impact, its release. */
@NullMarked
package dev.rationale.cli.committee;

import org.jspecify.annotations.NullMarked;
