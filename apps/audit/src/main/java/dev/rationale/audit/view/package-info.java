/** What the auditor's commands print: text for a person, CSV and JSON for programs. */
@NullMarked
package dev.rationale.audit.view;

import org.jspecify.annotations.NullMarked;
