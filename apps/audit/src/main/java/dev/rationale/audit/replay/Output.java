package dev.rationale.audit.replay;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.GuidanceBundle;
import java.util.Optional;

/** The forms in which an answer can leave, made again from its evaluation. */
public final class Output {

    private Output() {}

    /** The text in a form, or nothing if the form is that of a service which adds more than the evaluation knows. */
    public static Optional<String> of(String form, Guideline guideline, String language, Evaluation evaluation) {
        return switch (form) {
            case "text" -> Optional.of(new TextReport(guideline, language, Style.PLAIN).text(evaluation));
            case "json" -> Optional.of(new EvaluationJson(guideline, language).text(evaluation));
            case "cards" -> Optional.of(new Cards(guideline, language).json(evaluation));
            case "fhir" -> Optional.of(new GuidanceBundle(guideline, language).json(evaluation));
            default -> Optional.empty();
        };
    }
}
