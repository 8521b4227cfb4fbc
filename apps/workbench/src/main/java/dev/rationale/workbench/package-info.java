/**
 * The workbench: pages for a committee, at the bedside and for an auditor, over the services that the command line asks. It
 * computes nothing by itself and draws nothing; it opens to whoever holds its key.
 */
@NullMarked
package dev.rationale.workbench;

import org.jspecify.annotations.NullMarked;
