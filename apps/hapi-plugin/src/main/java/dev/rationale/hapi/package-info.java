/** The guideline inside a HAPI FHIR server: an operation and the CDS services, on the server's own data. One jar that brings only what such a server lacks. */
@NullMarked
package dev.rationale.hapi;

import org.jspecify.annotations.NullMarked;
