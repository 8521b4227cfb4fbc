package dev.rationale.committee.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.committee.cases.PatientForm;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A patient as a case: as little of the record as brings the same answer, each omission tried by evaluation, and what is expected with the
 * rule that gave it and its reasons. Nothing in it names the patient, but days and values are the patient's own.
 *
 * <pre>{@code String yaml = new CaseDraft(guideline).of(record, clocks, "200 cells start it", "the limit of the guideline");}</pre>
 */
public final class CaseDraft {

    /** What a case is called until somebody calls it something. */
    public static final String NAME = "A patient as on record";

    /** What is said of a case until somebody says why. */
    public static final String WHY = "to be said: why this answer is right";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));

    private final Guideline guideline;
    private final PatientForm form;

    public CaseDraft(Guideline guideline) {
        this.guideline = guideline;
        this.form = new PatientForm(guideline.kinds());
    }

    /** What has to stay the same when something is left out. */
    private record Said(Object status, String reason, List<String> given, Set<String> withheld) {

        static Said by(Evaluation evaluation) {
            return new Said(
                    evaluation.status(),
                    evaluation.reason(),
                    evaluation.recommendations().stream()
                            .map(advice -> advice.code() + " " + advice.rules() + " " + advice.strength())
                            .sorted()
                            .toList(),
                    CaseDraft.silences(evaluation));
        }
    }

    private static Set<String> silences(Evaluation evaluation) {
        return new TreeSet<>(
                evaluation.withheld().stream().map(Withheld::reason).toList());
    }

    /**
     * The file of the case.
     *
     * @param name what the case is called
     * @param why for what reason the answer is expected
     * @throws IllegalArgumentException if the short form of a case cannot say what the answer rests on
     */
    public String of(PatientRecord patient, Clocks clocks, String name, String why) {
        Said meant = Said.by(guideline.evaluate(patient, clocks));
        List<Fact> facts = new ArrayList<>(patient.facts());
        Said written = said(facts, clocks);
        if (!written.equals(meant)) {
            throw new IllegalArgumentException(
                    "The answer rests on something that a case cannot write in its short form: given are "
                            + meant.given() + ", and to the patient as written " + written.given()
                            + ".\n  Maybe the file itself can be named by 'bundle'.");
        }
        for (int size = Math.max(1, facts.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            shorten(facts, size, clocks, meant);
        }
        return yaml(facts, clocks, name, why);
    }

    /** Leaves out runs of so many facts wherever nothing changes by that. */
    private void shorten(List<Fact> facts, int size, Clocks clocks, Said meant) {
        int from = 0;
        while (from < facts.size()) {
            List<Fact> fewer = new ArrayList<>(facts);
            fewer.subList(from, Math.min(facts.size(), from + size)).clear();
            if (said(fewer, clocks).equals(meant)) {
                facts.clear();
                facts.addAll(fewer);
            } else {
                from += size;
            }
        }
    }

    private Said said(List<Fact> facts, Clocks clocks) {
        return Said.by(evaluated(facts, clocks));
    }

    private Evaluation evaluated(List<Fact> facts, Clocks clocks) {
        return guideline.evaluate(new PatientRecord("Patient/case", form.facts(patient(facts))), clocks);
    }

    private ObjectNode patient(List<Fact> facts) {
        ObjectNode patient = NODES.objectNode();
        ObjectNode declared = ShortForm.declared(guideline.kinds(), facts);
        if (!declared.isEmpty()) {
            patient.set("declared", declared);
        }
        return patient;
    }

    private String yaml(List<Fact> facts, Clocks clocks, String name, String why) {
        ObjectNode file = NODES.objectNode();
        file.put("asOf", clocks.asOf().toString());
        if (!clocks.evidenceAsOf().equals(clocks.asOf())) {
            file.put("evidenceAsOf", clocks.evidenceAsOf().toString());
        }
        ObjectNode one = file.putArray("cases").addObject();
        one.put("name", name).put("why", why);
        one.setAll(patient(facts));
        one.set("expect", expected(evaluated(facts, clocks)));
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The case cannot be written as YAML.", e);
        }
    }

    private static ObjectNode expected(Evaluation evaluation) {
        ObjectNode expect = NODES.objectNode();
        if (evaluation.recommendations().isEmpty()) {
            expect.put("recommendations", "none");
            if (!evaluation.reason().isEmpty()) {
                expect.put("reason", evaluation.reason());
            }
            Set<String> reasons = silences(evaluation);
            if (!reasons.isEmpty()) {
                reasons.forEach(expect.putArray("withheld")::add);
            }
            return expect;
        }
        ObjectNode all = expect.putObject("recommendations");
        for (Advice advice : evaluation.recommendations()) {
            ObjectNode one = all.putObject(advice.code());
            one.put("rule", advice.rule());
            one.put("direction", label(advice.direction()));
            one.put("strength", label(advice.strength()));
            ArrayNode because = NODES.arrayNode();
            advice.because().forEach(because::add);
            one.set("because", because);
        }
        return expect.put("closed", true);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
