package dev.rationale.cdshooks;

import dev.rationale.engine.evaluation.Evaluation;
import java.time.Duration;

/** Counts what happens. Nothing of a patient is handed to it but codes of the guideline; it must not throw. */
public interface HookObserver {

    /** Counts nothing. */
    HookObserver NONE = new HookObserver() {
        @Override
        public void answered(String service, Outcome outcome, Duration took) {}

        @Override
        public void evaluated(String service, Evaluation evaluation) {}

        @Override
        public void feedback(Feedback feedback) {}
    };

    /**
     * A call was answered.
     *
     * @param service id of a service that exists, empty for discovery and for calls of no service
     */
    void answered(String service, Outcome outcome, Duration took);

    /** A patient was evaluated: its firings, data requests and guideline are to be counted, nothing else of it. */
    void evaluated(String service, Evaluation evaluation);

    /** Feedback was stored. */
    void feedback(Feedback feedback);

    /** How a call ended. */
    enum Outcome {
        DISCOVERY,
        CARDS,
        /** Nothing to say: {@code cards: []}. */
        SILENT,
        FEEDBACK,
        EXPLANATION,
        PREFLIGHT,
        UNAUTHENTICATED,
        NOT_FOUND,
        /** 400, 405 and 415. */
        BAD_REQUEST,
        TOO_LARGE,
        /** A resource of another patient was among the data. */
        WRONG_PATIENT,
        /** 412: data that is needed could not be obtained. */
        DATA_UNAVAILABLE,
        /** The outgoing self-check found a fault in our own answer, which was not sent. */
        ANSWER_FAULTY,
        TRAIL_UNAVAILABLE,
        FAILED
    }
}
