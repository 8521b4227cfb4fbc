package dev.rationale.hapi;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Map;

/** A request that is made on behalf of another: whose it is stays, what it asks is its own. */
final class SubRequest {

    private SubRequest() {}

    /**
     * Copies a request.
     *
     * @param operation what is done: rules of the host that allow reading are asked, not those that allow the operation around it
     * @param parameters of the copy; those of the original are left behind
     */
    static RequestDetails of(
            RequestDetails request, RestOperationTypeEnum operation, String type, Map<String, String[]> parameters) {
        RequestDetails copy = request instanceof ServletRequestDetails servlet
                ? new ServletRequestDetails(servlet)
                : new SystemRequestDetails(request);
        copy.getUserData().putAll(request.getUserData());
        copy.setParameters(parameters);
        copy.setRestOperationType(operation);
        copy.setResourceName(type);
        return copy;
    }
}
