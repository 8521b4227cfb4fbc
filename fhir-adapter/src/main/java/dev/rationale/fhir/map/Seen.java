package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;

/**
 * Something of a declared kind that was recorded.
 *
 * @param holder the resource's element, or the component of it that has the value
 * @param part what tells its fact from others of the resource, empty if there is nothing
 */
record Seen(Resource resource, Element holder, FactKind kind, String part, When at) {}
