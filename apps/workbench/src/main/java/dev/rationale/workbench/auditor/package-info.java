/** What was said of whom and when, on pages. Whoever looks at a patient's record by name is written down before it is shown. */
@NullMarked
package dev.rationale.workbench.auditor;

import org.jspecify.annotations.NullMarked;
