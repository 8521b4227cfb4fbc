/** Joins the CDS Hooks service to the trail: each call that it answers is a decision, and feedback is kept beside it. */
@NullMarked
package dev.rationale.audit.hooks;

import org.jspecify.annotations.NullMarked;
