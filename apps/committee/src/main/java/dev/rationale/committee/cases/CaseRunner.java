package dev.rationale.committee.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts cases to a guideline. Where a file of cases supposes another literature, the guideline is compiled with it, once.
 *
 * <pre>{@code
 * try (CaseRunner runner = new CaseRunner(guideline)) {
 *     List<CaseResult> results = runner.run(CaseFiles.read(CaseFiles.of(guideline.files()), guideline));
 * }
 * }</pre>
 */
public final class CaseRunner implements AutoCloseable {

    private final Evaluations evaluations = new Evaluations();
    private final Guideline guideline;
    private final Map<Literature, Guideline> supposed = new LinkedHashMap<>();

    /**
     * @param guideline the guideline as published; it stays open when this runner is closed
     */
    public CaseRunner(Guideline guideline) {
        this.guideline = guideline;
    }

    /** The results in the order of the cases, worked out on all cores. */
    public List<CaseResult> run(List<Case> cases) {
        cases.stream().map(Case::literature).distinct().forEach(this::guideline);
        return cases.parallelStream().map(this::run).toList();
    }

    /** The guideline with a supposed literature. */
    public Guideline guideline(Literature literature) {
        if (literature.equals(Literature.AS_PUBLISHED)) {
            return guideline;
        }
        synchronized (supposed) {
            return supposed.computeIfAbsent(literature, one -> one.applied(guideline.files()));
        }
    }

    /** The result of one case. */
    public CaseResult run(Case one) {
        Guideline asked = guideline(one.literature());
        Evaluation seen = evaluations
                .answer(Request.of(asked, one.patient(), one.clocks()))
                .evaluation();
        return new CaseResult(one, asked, seen, CaseCheck.differences(one, seen, asked));
    }

    /** The same where the answer is known: rules and codes are the same under every literature. */
    public CaseResult result(Case one, Evaluation seen) {
        return new CaseResult(one, guideline, seen, CaseCheck.differences(one, seen, guideline));
    }

    @Override
    public void close() {
        supposed.values().forEach(Guideline::close);
    }
}
