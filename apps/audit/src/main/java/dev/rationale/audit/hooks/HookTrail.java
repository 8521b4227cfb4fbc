package dev.rationale.audit.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord.CardName;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.CardFeedback;
import dev.rationale.audit.trail.Decided;
import dev.rationale.audit.trail.InputReading;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.cdshooks.Decision;
import dev.rationale.cdshooks.DecisionTrail;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.engine.guideline.FactKind;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The trail behind a CDS Hooks service. It fails closed: a call whose decision cannot be written is not answered.
 *
 * <pre>{@code
 * HookTrail trail = HookTrail.open(TrailOptions.of(directory, System.getenv(), clock));
 * }</pre>
 */
public final class HookTrail implements DecisionTrail, Closeable {

    private static final String FORM = "cds-hooks";

    private final AuditTrail trail;
    private final Clock clock;

    private HookTrail(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens the trail of a service.
     *
     * @throws AuditFailure if it cannot be written, so that the service does not start
     */
    public static HookTrail open(TrailOptions options) {
        return new HookTrail(AuditTrail.open(options), options.clock());
    }

    @Override
    public void decided(Decision decision) {
        try {
            trail.record(recorded(decision));
        } catch (AuditFailure e) {
            throw new TrailUnavailable("The decision could not be recorded, so it is not given.", e);
        }
    }

    private Decided recorded(Decision decision) {
        List<CardName> cards = decision.cards().stream()
                .map(card -> new CardName(card.uuid(), card.question(), card.recommendations()))
                .toList();
        return new Decided(
                decision.guideline(),
                decision.evaluation(),
                new Decided.Asked(
                        decision.caller().client(),
                        decision.user(),
                        decision.service(),
                        decision.hookInstance(),
                        decision.id()),
                input(decision, decision.guideline().kinds()),
                new Decided.Answer(decision.language(), FORM, Canonical.text(Canonical.of(cards)), cards),
                took(decision));
    }

    private Duration took(Decision decision) {
        Duration took = Duration.between(decision.at(), clock.instant());
        return took.isNegative() ? Duration.ZERO : took;
    }

    /** The service does not say whether its last document is a draft; the reading that gives its record is the right one. */
    private static Decided.Input input(Decision decision, List<FactKind> kinds) {
        Decided.Input plain = input(decision, decision.documents().size(), kinds);
        Decided.Input drafted = input(decision, decision.documents().size() - 1, kinds);
        boolean last = !decision.documents().isEmpty() && !InputReading.reads(plain) && InputReading.reads(drafted);
        return last ? drafted : plain;
    }

    private static Decided.Input input(Decision decision, int firstDraft, List<FactKind> kinds) {
        List<Decided.Document> documents = new ArrayList<>();
        for (JsonNode document : decision.documents()) {
            boolean draft = documents.size() >= firstDraft;
            documents.add(new Decided.Document(draft, document.toString().getBytes(StandardCharsets.UTF_8)));
        }
        String patient = decision.record().patient();
        return new Decided.Input(
                documents,
                patient.substring(patient.indexOf('/') + 1),
                decision.zone().getId(),
                kinds,
                decision.record());
    }

    @Override
    public void feedback(Feedback feedback) {
        try {
            trail.feedback(new CardFeedback(
                    feedback.caller().client(),
                    feedback.service(),
                    feedback.card(),
                    feedback.outcome().name().toLowerCase(Locale.ROOT),
                    feedback.reason().map(Feedback.Reason::system).orElse(""),
                    feedback.reason().map(Feedback.Reason::code).orElse(""),
                    feedback.comment().orElse(""),
                    feedback.at().toString(),
                    feedback.key()));
        } catch (AuditFailure e) {
            throw new TrailUnavailable("The feedback could not be recorded.", e);
        }
    }

    @Override
    public void close() {
        trail.close();
    }
}
