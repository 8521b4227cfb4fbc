package dev.rationale.hapi;

import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.NotImplementedOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.BundleUtil;
import ca.uhn.fhir.util.UrlUtil;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Multimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** Reads through HAPI's general repository interface, for a server that is not the JPA server. */
final class RepositorySearch implements ResourceSearch {

    private static final String NEXT = "next";

    private final IRepository repository;

    RepositorySearch(IRepository repository) {
        this.repository = repository;
    }

    /** As its capability statement says; a repository that makes none is taken to hold every type. */
    @Override
    public boolean serves(String type) {
        try {
            return repository.capabilities(CapabilityStatement.class).getRest().stream()
                    .flatMap(rest -> rest.getResource().stream())
                    .anyMatch(resource -> type.equals(resource.getType()));
        } catch (NotImplementedOperationException saysNothing) {
            return true;
        }
    }

    @Override
    public Optional<IBaseResource> read(IIdType id, RequestDetails request) {
        try {
            return Optional.of(repository.read(type(id.getResourceType()), id));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<IBaseResource> search(String query, int most, RequestDetails request) {
        String[] parts = query.split("\\?", 2);
        List<IBaseResource> resources = new ArrayList<>();
        Optional<Bundle> page =
                Optional.of(repository.search(Bundle.class, type(parts[0]), parameters(parts[1]), Map.of()));
        while (page.isPresent()) {
            resources.addAll(BundleUtil.toListOfResources(repository.fhirContext(), page.get()));
            if (resources.size() > most) {
                throw new TooManyResources(parts[0], most);
            }
            page = Optional.ofNullable(BundleUtil.getLinkUrlOfType(repository.fhirContext(), page.get(), NEXT))
                    .map(next -> repository.link(Bundle.class, next));
        }
        return resources;
    }

    private static Multimap<String, List<IQueryParameterType>> parameters(String query) {
        Multimap<String, List<IQueryParameterType>> parameters = ArrayListMultimap.create();
        UrlUtil.parseQueryString(query)
                .forEach((name, values) -> parameters.put(
                        name,
                        Arrays.stream(values[0].split(",", -1))
                                .map(value -> parameter(name, value))
                                .toList()));
        return parameters;
    }

    /** What the services ask for is a patient, codes without their system, statuses, and dates. */
    private static IQueryParameterType parameter(String name, String value) {
        return switch (name) {
            case "code", "vaccine-code", "type", "status" -> new TokenParam(value);
            case "date", "effective-time" -> new DateParam(value);
            default -> new ReferenceParam("Patient/" + value);
        };
    }

    private Class<? extends IBaseResource> type(String name) {
        return repository.fhirContext().getResourceDefinition(name).getImplementingClass();
    }
}
