package dev.rationale.fhir;

import org.hl7.fhir.instance.model.api.IBaseResource;

/** What a HAPI server holds as objects, as documents: it goes through the same reader, so both ways give the same record. */
public final class HapiDocument {

    private HapiDocument() {}

    public static FhirDocument of(FhirDocument.Role role, IBaseResource resource) {
        return new FhirDocument(role, Hapi.json(resource));
    }

    /** A JSON document by way of HAPI's parser and objects: a slow second opinion on what {@link FhirReader} reads from its tokens. */
    public static FhirDocument throughObjects(String json) {
        return of(FhirDocument.Role.RECORD, Hapi.parse(json));
    }
}
