package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.service.HookService;
import dev.rationale.fhir.FhirDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the draft orders of a context. The bundle needs no type, and an order needs neither intent nor medication. */
final class DraftsReader {

    private static final String MEMBER = "draftOrders";

    private final HookService service;
    private final HookBody body;
    private final List<Issue> problems;

    DraftsReader(HookService service, HookBody body, List<Issue> problems) {
        this.service = service;
        this.body = body;
        this.problems = problems;
    }

    Drafts read(Members context) {
        Members bundle = context.object(MEMBER);
        if (bundle.node().isObject() && !bundle.node("resourceType").asText("").equals("Bundle")) {
            bundle.problem("structure", "resourceType", "is not Bundle");
        }
        for (JsonNode entry : bundle.node("entry")) {
            JsonNode order = entry.path("resource");
            if (!order.isMissingNode() && order.path("resourceType").asText("").isEmpty()) {
                bundle.problem("structure", "entry", "holds a resource without a resourceType");
            }
        }
        boolean selecting = service == HookService.ORDER_SELECT;
        FhirDocument document = body.document(FhirDocument.Role.draftIn(MEMBER), context.at(MEMBER), bundle.node());
        return new Drafts(bundle.node(), List.of(document), selecting ? selections(context, bundle.node()) : Set.of());
    }

    /** Each selection names an order of the bundle: one that does not could be the very order to warn about. */
    private Set<String> selections(Members context, JsonNode bundle) {
        Set<String> selections = new LinkedHashSet<>();
        for (JsonNode selection : context.items("selections")) {
            boolean found = false;
            for (JsonNode entry : bundle.path("entry")) {
                found |= Drafts.names(selection.asText(""), entry);
            }
            if (!found) {
                problems.add(new Issue(
                        "not-found", context.at("selections"), "A selection names no order of 'context.draftOrders'."));
            }
            selections.add(selection.asText(""));
        }
        return selections;
    }
}
