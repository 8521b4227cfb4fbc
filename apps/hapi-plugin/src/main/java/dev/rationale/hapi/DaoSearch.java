package dev.rationale.hapi;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * Reads through the data access objects of a HAPI FHIR JPA server. Each read carries the rights of the request, so the server's
 * interceptors decide what it may see.
 *
 * <p>A data access object takes the size of its pages from the request that it is given, or from the server's default, whatever
 * the query says: with the request of the operation it would give the first page as if it were all. So each page is asked for
 * by its offset, and the total says when all were given.
 */
final class DaoSearch implements ResourceSearch {

    private static final int PAGE = 200;

    private final DaoRegistry daos;
    private final MatchUrlService queries;

    DaoSearch(DaoRegistry daos, MatchUrlService queries) {
        this.daos = daos;
        this.queries = queries;
    }

    @Override
    public boolean serves(String type) {
        return dao(type).isPresent();
    }

    @Override
    public Optional<IBaseResource> read(IIdType id, RequestDetails request) {
        String type = id.getResourceType();
        try {
            return dao(type)
                    .map(dao -> dao.read(id, SubRequest.of(request, RestOperationTypeEnum.READ, type, Map.of())));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<IBaseResource> search(String query, int most, RequestDetails request) {
        String type = query.substring(0, query.indexOf('?'));
        int size = pageSize(request);
        List<IBaseResource> resources = new ArrayList<>();
        int total;
        int from = 0;
        do {
            IBundleProvider page = page(type, query, from, size, request);
            total = total(page);
            if (total > most) {
                throw new TooManyResources(type, most);
            }
            resources.addAll(page.getResources(0, size));
            from += size;
        } while (from < total);
        return resources;
    }

    private IBundleProvider page(String type, String query, int from, int size, RequestDetails request) {
        Map<String, String[]> paging = Map.of(
                Constants.PARAM_OFFSET, new String[] {Integer.toString(from)},
                Constants.PARAM_COUNT, new String[] {Integer.toString(size)});
        RequestDetails own = SubRequest.of(request, RestOperationTypeEnum.SEARCH_TYPE, type, paging);
        return dao(type).map(dao -> dao.search(asked(type, query), own)).orElseGet(SimpleBundleProvider::new);
    }

    private SearchParameterMap asked(String type, String query) {
        SearchParameterMap asked =
                queries.translateMatchUrl(query, daos.getFhirContext().getResourceDefinition(type));
        asked.setSort(new SortSpec("_id"));
        asked.setSearchTotalMode(SearchTotalModeEnum.ACCURATE);
        return asked;
    }

    private static int pageSize(RequestDetails request) {
        return Optional.ofNullable(request.getServer())
                .map(server -> server.getMaximumPageSize())
                .filter(largest -> largest > 0)
                .map(largest -> Math.min(largest, PAGE))
                .orElse(PAGE);
    }

    private static int total(IBundleProvider page) {
        Integer total = page.size();
        if (total == null) {
            throw new IllegalStateException(
                    "The server does not say how many resources it found, so none can be relied on.");
        }
        return total;
    }

    /** A server may be set up to hold only some types; it then has nothing of the others. */
    private Optional<IFhirResourceDao<IBaseResource>> dao(String type) {
        return Optional.ofNullable(daos.getResourceDaoOrNull(type));
    }
}
