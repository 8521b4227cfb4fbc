/** The page that answers an auditor's questions about one decision: as HTML, and as PDF/A for the file. */
@NullMarked
package dev.rationale.audit.report;

import org.jspecify.annotations.NullMarked;
