/** A host as others build one: Spring, Jetty and a HAPI FHIR server on data in memory, into which the finished jar was dropped. */
@NullMarked
package dev.rationale.hosting;

import org.jspecify.annotations.NullMarked;
