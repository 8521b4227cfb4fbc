package dev.rationale.hapi;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;

/** Reads what the server that this runs in holds, with the rights of the request that is being answered. */
interface ResourceSearch {

    /** Whether resources of a type can be held at all: of one that cannot, it is not known that a patient has none. */
    boolean serves(String type);

    /** The current version of a resource, unless there is none or it was deleted. */
    Optional<IBaseResource> read(IIdType id, RequestDetails request);

    /**
     * All that a search finds.
     *
     * @param query relative to the server's base: {@code Observation?patient=17&code=24467-3&date=ge1972-01-01}
     * @param most how many resources there may be at most
     * @throws TooManyResources if there are more; part of a record is never given
     */
    List<IBaseResource> search(String query, int most, RequestDetails request);
}
