/**
 * What stands between the network and the service: connectors, limits, the queue, request ids. Whatever is refused here is refused
 * with a FHIR OperationOutcome, before any of it was read as data.
 */
@NullMarked
package dev.rationale.server.http;

import org.jspecify.annotations.NullMarked;
