package dev.rationale.hosting;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import com.google.common.collect.Multimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * A patient's resources in memory, given in small pages. Like
 * many a small server it passes over search parameters other than the patient. What the plug-in must not do fails.
 */
class PagedRepository implements IRepository {

    private static final int PAGE = 7;

    private final FhirContext context;
    private final Map<String, Resource> held = new LinkedHashMap<>();

    PagedRepository(FhirContext context, Bundle content) {
        this.context = context;
        content.getEntry()
                .forEach(entry -> held.put(entry.getResource().getIdElement().getValue(), entry.getResource()));
    }

    @Override
    public <T extends IBaseResource, I extends IIdType> T read(Class<T> type, I id, Map<String, String> headers) {
        return Optional.ofNullable(held.get(id.getValue()))
                .map(type::cast)
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Override
    public <B extends IBaseBundle, T extends IBaseResource> B search(
            Class<B> bundle,
            Class<T> type,
            Multimap<String, List<IQueryParameterType>> query,
            Map<String, String> headers) {
        String patient = query.values().stream()
                .map(alternatives -> alternatives.get(0))
                .filter(ReferenceParam.class::isInstance)
                .map(parameter -> ((ReferenceParam) parameter).getValue())
                .findFirst()
                .orElseThrow();
        return bundle.cast(page(type.getSimpleName(), patient, 0));
    }

    @Override
    public <B extends IBaseBundle> B link(Class<B> bundle, String url, Map<String, String> headers) {
        String[] parts = url.split(" ", -1);
        return bundle.cast(page(parts[0], parts[1], Integer.parseInt(parts[2])));
    }

    private Bundle page(String type, String patient, int from) {
        List<Resource> found = held.values().stream()
                .filter(one -> one.fhirType().equals(type) && names(one, patient))
                .toList();
        int to = Math.min(from + PAGE, found.size());
        Bundle page = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        found.subList(from, to).forEach(one -> page.addEntry().setResource(one));
        if (to < found.size()) {
            page.addLink().setRelation("next").setUrl(type + " " + patient + " " + to);
        }
        return page;
    }

    private boolean names(Resource resource, String patient) {
        return context.newTerser().getAllResourceReferences(resource).stream()
                .anyMatch(reference -> patient.equals(
                        reference.getResourceReference().getReferenceElement().getValue()));
    }

    @Override
    public <T extends IBaseResource> MethodOutcome create(T resource, Map<String, String> headers) {
        throw notForThePlugIn();
    }

    @Override
    public <I extends IIdType, P extends IBaseParameters> MethodOutcome patch(
            I id, P patch, Map<String, String> headers) {
        throw notForThePlugIn();
    }

    @Override
    public <T extends IBaseResource> MethodOutcome update(T resource, Map<String, String> headers) {
        throw notForThePlugIn();
    }

    @Override
    public <T extends IBaseResource, I extends IIdType> MethodOutcome delete(
            Class<T> type, I id, Map<String, String> headers) {
        throw notForThePlugIn();
    }

    private static UnsupportedOperationException notForThePlugIn() {
        return new UnsupportedOperationException("The plug-in only reads.");
    }

    @Override
    public FhirContext fhirContext() {
        return context;
    }
}
