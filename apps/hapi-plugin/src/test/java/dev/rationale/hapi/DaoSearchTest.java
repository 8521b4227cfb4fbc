package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaoSearchTest {

    private static final String QUERY = "Observation?patient=17";
    private static final int MOST = 1200;

    private final DaoRegistry daos = mock();
    private final IFhirResourceDao<IBaseResource> observations = mock();
    private final MatchUrlService urls = mock();
    private final RestfulServer server = mock();
    private final ServletRequestDetails request = new ServletRequestDetails();
    private final List<SearchParameterMap> queries = new ArrayList<>();
    private final List<RequestDetails> requests = new ArrayList<>();
    private final DaoSearch search = new DaoSearch(daos, urls);

    DaoSearchTest() {
        when(daos.getResourceDaoOrNull("Observation")).thenReturn(observations);
        when(daos.getFhirContext()).thenReturn(FhirContext.forR4Cached());
        when(urls.translateMatchUrl(eq(QUERY), any())).thenAnswer(call -> new SearchParameterMap());
        request.setServer(server);
        request.setTenantId("hospital");
        request.getUserData().put("who", "Practitioner/1");
        // What a client sends with the operation must not decide how much of the record is read.
        request.setParameters(Map.of("_count", new String[] {"1"}));
    }

    @Test
    void asksInOneOrderSoThatPagesNeitherOverlapNorLeaveGaps() {
        holds(3);
        assertThat(search.search(QUERY, MOST, request)).hasSize(3);
        assertThat(queries)
                .allSatisfy(query -> assertThat(query.getSort().getParamName()).isEqualTo("_id"));
    }

    @Test
    void asksWithTheRightsOfTheRequest() {
        holds(3);
        search.search(QUERY, MOST, request);
        assertThat(requests).allSatisfy(asked -> {
            assertThat(asked.getTenantId()).isEqualTo("hospital");
            assertThat(asked.getUserData().get("who")).isEqualTo("Practitioner/1");
            assertThat(asked.getRestOperationType()).isEqualTo(RestOperationTypeEnum.SEARCH_TYPE);
            assertThat(asked.getResourceName()).isEqualTo("Observation");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, MOST})
    void givesEveryPageOfARecord(int number) {
        holds(number);
        assertThat(search.search(QUERY, MOST, request)).hasSize(number).doesNotHaveDuplicates();
    }

    @Test
    void asksForNoLargerPagesThanTheServerGives() {
        when(server.getMaximumPageSize()).thenReturn(50);
        holds(101);
        assertThat(search.search(QUERY, MOST, request)).hasSize(101).doesNotHaveDuplicates();
        assertThat(queries).hasSize(3);
    }

    @Test
    void whatTheServerHidesOnOnePageDoesNotEndTheRecord() {
        holds(450, 300);
        assertThat(search.search(QUERY, MOST, request)).hasSize(150);
    }

    @Test
    void refusesALongerRecordRatherThanGivePartOfIt() {
        holds(MOST + 1);
        assertThatThrownBy(() -> search.search(QUERY, MOST, request))
                .isInstanceOf(TooManyResources.class)
                .hasMessageContaining("more than 1200 resources of type Observation");
        assertThat(queries).hasSize(1);
    }

    @Test
    void aTotalThatIsNotSaidIsNotGuessed() {
        IBundleProvider unsaid = new SimpleBundleProvider(List.of());
        ((SimpleBundleProvider) unsaid).setSize(null);
        when(observations.search(any(), any(RequestDetails.class))).thenReturn(unsaid);
        assertThatThrownBy(() -> search.search(QUERY, MOST, request)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeletedResourceIsAbsent() {
        when(observations.read(any(), any(RequestDetails.class))).thenThrow(new ResourceGoneException("gone"));
        assertThat(search.read(new IdType("Observation/1"), request)).isEmpty();
    }

    @Test
    void aServerWithoutATypeHoldsNothingOfIt() {
        assertThat(search.search("ResearchSubject?patient=17", MOST, request)).isEmpty();
        assertThat(search.read(new IdType("Medication/1"), request)).isEmpty();
    }

    private void holds(int number) {
        holds(number, 0);
    }

    /** Like the JPA server: the page is decided by the request, and what may not be seen is taken out of it afterwards. */
    private void holds(int number, int hiddenFirst) {
        List<Observation> held =
                IntStream.range(0, number).mapToObj(one -> new Observation()).toList();
        when(observations.search(any(), any(RequestDetails.class))).thenAnswer(call -> {
            RequestDetails asked = call.getArgument(1);
            queries.add(call.getArgument(0));
            requests.add(asked);
            int from = number(asked, "_offset");
            int to = Math.min(number, from + number(asked, "_count"));
            int shown = Math.min(Math.max(from, hiddenFirst), to);
            return new SimpleBundleProvider(held.subList(shown, to)).setSize(number);
        });
    }

    private static int number(RequestDetails asked, String parameter) {
        return Integer.parseInt(asked.getParameters().getOrDefault(parameter, new String[] {"0"})[0]);
    }
}
