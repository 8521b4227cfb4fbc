/**
 * Who calls: the signed tokens of CDS Hooks clients, checked against what was agreed with each of them. Denied by default; the
 * numbers J1 to J10 are those of the checklist in {@code docs/security.md}.
 */
@NullMarked
package dev.rationale.cdshooks.security;

import org.jspecify.annotations.NullMarked;
