package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part {@code pictures} of {@code guideline.yaml} as written. */
record PicturesYaml(
        @Nullable List<PanelYaml> course,
        @Nullable SlopeYaml slope,
        @Nullable TrialsYaml trials) {

    /** One result over time. */
    record PanelYaml(
            String result,
            @Nullable List<Double> bands,
            @Nullable Boolean logarithmic) {}

    /** How fast a result rises. */
    record SlopeYaml(JsonNode patient, String column) {}

    /** Studies by whom they admitted. */
    record TrialsYaml(String characteristic, List<Double> cuts, JsonNode patient, List<String> columns) {}

    Pictures read(FileProblems faults) {
        return new Pictures(
                panels(),
                Optional.ofNullable(slope)
                        .map(one -> new Pictures.Slope(
                                ProfileYaml.one(one.patient(), "pictures.slope.patient", faults), one.column())),
                Optional.ofNullable(trials)
                        .map(one -> new Pictures.Trials(
                                one.characteristic(),
                                one.cuts(),
                                ProfileYaml.one(one.patient(), "pictures.trials.patient", faults),
                                one.columns())));
    }

    private List<Pictures.Panel> panels() {
        List<PanelYaml> written = course == null ? List.of() : course;
        return written.stream()
                .map(one -> new Pictures.Panel(
                        one.result(),
                        one.bands() == null ? List.of() : one.bands(),
                        Boolean.TRUE.equals(one.logarithmic())))
                .toList();
    }
}
