package dev.rationale.cdshooks;

import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.check.ResponseCheck;
import dev.rationale.cdshooks.decide.Advisor;
import dev.rationale.cdshooks.decide.HookResult;
import dev.rationale.cdshooks.decide.Question;
import dev.rationale.cdshooks.request.BodyReader;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.RequestReader;
import dev.rationale.cdshooks.service.ServedHook;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.Sensitive;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call of a service: read it, answer it, check the answer, write the decision down, and only then let the answer leave. */
final class ServiceCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);

    private final HookOptions options;
    private final HookPorts ports;
    private final CardPages pages;
    private final BodyReader bodies;
    private final Advisor advisor;
    private final ResponseCheck check = new ResponseCheck();

    ServiceCalls(HookOptions options, HookPorts ports, CardPages pages) {
        this.pages = pages;
        this.options = options;
        this.ports = ports;
        this.bodies = new BodyReader(options.maxBodyBytes());
        this.advisor = new Advisor(options, ports);
    }

    HookRequest read(HookCall call, ServedHook service) {
        return new RequestReader(service, options.development()).read(bodies.object(call));
    }

    Reply advise(Question question, Guideline guideline) {
        HookResult advised = advisor.advise(question, guideline);
        List<String> violations = check.violations(advised.response());
        if (!violations.isEmpty()) {
            LOG.error(
                    "The answer of {} broke rules of CDS Hooks and was not sent: {}",
                    question.service().id(),
                    violations);
            String what = "The service made an answer that breaks the rules of CDS Hooks, and did not send it.";
            return Reply.failed(500, what, Map.of(), Outcome.ANSWER_FAULTY);
        }
        advised.reasoning().ifPresent(reasoning -> {
            ports.decisions().record(reasoning.decision());
            if (!advised.silent() && isShown(reasoning)) {
                pages.keep(reasoning.page(), reasoning.decision().answer());
            }
        });
        return Reply.json(advised.response(), advised.silent() ? Outcome.SILENT : Outcome.CARDS);
    }

    /** What is used without being shown has no page that shows it. */
    private static boolean isShown(HookResult.Reasoning reasoning) {
        return !reasoning.decision().answer().record().notices().contains(Sensitive.UNSHOWN);
    }
}
