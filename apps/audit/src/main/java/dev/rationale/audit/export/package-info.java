/**
 * One decision in the forms of other systems: FHIR R4 for an audit record repository, PROV for a provenance store. Both are made
 * of the open part alone, so nothing of the patient's record leaves with them.
 */
@NullMarked
package dev.rationale.audit.export;

import org.jspecify.annotations.NullMarked;
