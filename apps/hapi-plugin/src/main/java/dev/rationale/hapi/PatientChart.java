package dev.rationale.hapi;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import dev.rationale.cdshooks.service.PrefetchTemplate;
import dev.rationale.cdshooks.service.PrefetchTemplates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Gathers what the server holds of one patient: what the CDS services ask for, and the medications that it names. */
final class PatientChart {

    private final ResourceSearch search;
    private final int most;

    /**
     * A reader of charts.
     *
     * @param most how many resources a query may find at most
     */
    PatientChart(ResourceSearch search, int most) {
        this.search = search;
        this.most = most;
    }

    /**
     * All that is read of a patient.
     *
     * @param day the day up to which the patient is looked at
     * @throws ResourceNotFoundException if the server holds no such patient, or the request may not see it
     * @throws TooManyResources if it holds more of the patient than may be read
     */
    List<IBaseResource> of(IdType patient, LocalDate day, RequestDetails request) {
        List<IBaseResource> chart = new ArrayList<>();
        for (PrefetchTemplate template : PrefetchTemplates.all()) {
            List<IBaseResource> found = answer(template.query(day, patient.getIdPart()), request);
            if (template.parameter().isEmpty() && found.isEmpty()) {
                throw new ResourceNotFoundException(patient);
            }
            chart.addAll(found);
        }
        return chart;
    }

    /** What a query of a template finds, and the medications that it names by a reference to this server. */
    List<IBaseResource> answer(String query, RequestDetails request) {
        if (!query.contains("?")) {
            return search.read(new IdType(query), request).stream().toList();
        }
        List<IBaseResource> found = search.search(query, most, request);
        Stream<IBaseResource> named = found.stream()
                .flatMap(PatientChart::medication)
                .map(reference -> new IdType(reference.getReference()))
                .filter(id -> "Medication".equals(id.getResourceType()) && !id.isAbsolute())
                .map(IdType::toUnqualifiedVersionless)
                .distinct()
                .flatMap(id -> search.read(id, request).stream());
        return Stream.concat(found.stream(), named).toList();
    }

    /** The four kinds of medication resources name their medication in a member of one name. */
    private static Stream<Reference> medication(IBaseResource resource) {
        return Stream.ofNullable(((Resource) resource).getNamedProperty("medication"))
                .flatMap(property -> property.getValues().stream())
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .filter(Reference::hasReference);
    }
}
