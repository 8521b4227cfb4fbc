package dev.rationale.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.PrefetchStyle;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Gathers what the server holds of one patient: what a guideline needs, and the medications that it names. */
final class PatientChart {

    /** Medications are brought by reading them, which the server's own rules of access then allow or not, and never by a search. */
    private static final Pattern INCLUDE = Pattern.compile("&" + PrefetchStyle.INCLUDE + "=[^&]*");

    private final FhirContext context;
    private final ResourceSearch search;
    private final int most;

    /**
     * A reader of charts.
     *
     * @param most how many resources a query may find at most
     */
    PatientChart(FhirContext context, ResourceSearch search, int most) {
        this.context = context;
        this.search = search;
        this.most = most;
    }

    /**
     * All that is read of a patient, a document for each search.
     *
     * @param searches what the guideline in force needs
     * @param day the day up to which the patient is looked at
     * @throws ResourceNotFoundException if the server holds no such patient, or the request may not see it
     * @throws TooManyResources if it holds more of the patient than may be read
     */
    List<FhirDocument> of(IdType patient, List<PatientSearch> searches, LocalDate day, RequestDetails request) {
        List<FhirDocument> chart = new ArrayList<>();
        for (PatientSearch one : searches) {
            List<IBaseResource> found = found(one.query(day, patient.getIdPart(), PrefetchStyle.FULL), request);
            if (one.parameter().isEmpty() && found.isEmpty()) {
                throw new ResourceNotFoundException(patient);
            }
            chart.add(new FhirDocument(FhirDocument.Role.prefetch(one.key()), bytes(found)));
        }
        return chart;
    }

    /** What a query finds, as the bundle of a search. */
    byte[] answer(String query, RequestDetails request) {
        return bytes(found(query, request));
    }

    private byte[] bytes(List<IBaseResource> found) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        found.forEach(resource -> bundle.addEntry().setResource((Resource) resource));
        return context.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Refuses a guideline whose needs this server cannot meet: what it does not hold would look as if there were none.
     *
     * @throws IllegalArgumentException if a type that the guideline cannot do without is not served
     */
    void checkServes(Guideline guideline) {
        List<String> missing = PatientSearches.of(guideline).stream()
                .filter(one -> (one.required() || !one.kinds().isEmpty()) && !search.serves(one.type()))
                .map(one -> "'" + one.key() + "' (" + one.type() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The guideline " + guideline.id().id() + " "
                    + guideline.id().version() + " needs " + String.join(", ", missing)
                    + ", and this server holds no resources of such a type; expected a server that does."
                    + "\n  Maybe rationale.rules names another package than was meant.");
        }
    }

    /**
     * With the medications that are named by a reference to this server.
     *
     * @throws TooManyResources if there are more of either than may be read
     */
    private List<IBaseResource> found(String query, RequestDetails request) {
        if (!query.contains("?")) {
            return search.read(new IdType(query), request).stream().toList();
        }
        List<IBaseResource> found = search.search(INCLUDE.matcher(query).replaceAll(""), most, request);
        List<IdType> named = found.stream()
                .flatMap(PatientChart::medication)
                .map(reference -> new IdType(reference.getReference()))
                .filter(id -> "Medication".equals(id.getResourceType()) && !id.isAbsolute())
                .map(IdType::toUnqualifiedVersionless)
                .distinct()
                .toList();
        if (named.size() > most) {
            throw new TooManyResources("Medication", most);
        }
        return Stream.concat(found.stream(), named.stream().flatMap(id -> search.read(id, request).stream()))
                .toList();
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
