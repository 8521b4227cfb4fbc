/** Tests of the CDS Hooks service, each requirement by its id in the checklist. */
@NullMarked
package dev.rationale.cdshooks;

import org.jspecify.annotations.NullMarked;
