package dev.rationale.cdshooks;

import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.feedback.FeedbackReader;
import dev.rationale.cdshooks.feedback.RecentFeedback;
import dev.rationale.cdshooks.request.BodyReader;
import dev.rationale.cdshooks.service.ServedHook;
import java.util.List;
import java.util.Map;

/** A call of a feedback endpoint (F1 to F6). All of it is written down before it is confirmed. */
final class FeedbackCalls {

    private final HookPorts ports;
    private final BodyReader bodies;
    private final RecentFeedback recent = new RecentFeedback();

    FeedbackCalls(HookOptions options, HookPorts ports) {
        this.ports = ports;
        this.bodies = new BodyReader(options.maxBodyBytes());
    }

    Reply receive(HookCall call, ServedHook service, Caller caller) {
        List<Feedback> items = new FeedbackReader(
                        service.id(), caller, ports.clock().instant())
                .read(bodies.object(call).json());
        items.forEach(ports.feedback()::feedback);
        items.stream().filter(recent::isNew).forEach(ports.observer()::feedback);
        return Reply.empty(200, Map.of(), Outcome.FEEDBACK);
    }
}
