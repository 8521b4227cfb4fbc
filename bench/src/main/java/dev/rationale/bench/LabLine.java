package dev.rationale.bench;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.FactsByType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rationale.il2_hiv.AdverseEffect;
import rationale.il2_hiv.ArtExposure;
import rationale.il2_hiv.Cd4Count;
import rationale.il2_hiv.HivInfection;
import rationale.il2_hiv.HivRna;
import rationale.il2_hiv.Il2Exposure;
import rationale.il2_hiv.ProphylaxisExposure;

/** The facts of our answer put to the peer lab's questions, in the one line by which the lab compares all engines. */
final class LabLine {

    private static final LabTable TABLE = LabTable.read();
    private static final int MONTHS_STALE = 6;
    private static final int MONTHS_EARLIER = 12;
    private static final int SEVERE = 3;

    private final String patient;
    private final FactsByType facts;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, String> line = new TreeMap<>();

    private LabLine(Evaluation evaluation) {
        this.patient = evaluation.patient().replaceFirst("Patient/", "");
        this.facts = new FactsByType(evaluation.explanation().facts().values());
    }

    static String of(Evaluation evaluation) {
        return new LabLine(evaluation).text();
    }

    private String text() {
        measured("cd4", last(facts.all(Cd4Count.class), Answering.DAY).map(one -> new Result(one, one.cells())));
        measured(
                "rna",
                last(facts.all(HivRna.class), Answering.DAY)
                        .map(one -> new Result(one, one.copies().lower())));
        treatment();
        flag("hiv", !facts.all(HivInfection.class).isEmpty());
        flag(
                "il2",
                facts.all(Il2Exposure.class).stream().anyMatch(one -> one.end().equals(End.ONGOING)));
        flag(
                "pcp",
                facts.all(ProphylaxisExposure.class).stream()
                        .anyMatch(one -> one.end().equals(End.ONGOING)));
        flag(
                "severe",
                !facts.all(Il2Exposure.class).isEmpty()
                        && facts.all(AdverseEffect.class).stream().anyMatch(one -> one.grade() >= SEVERE));
        List.of("missing", "trials").forEach(output -> line.put(output, "[" + joined(output) + "]"));
        List.of("evidence", "recommendation", "stratum")
                .forEach(output -> line.put(output, TABLE.texts(output, values).get(0)));
        StringBuilder text = new StringBuilder(patient).append(' ');
        line.forEach(
                (name, value) -> text.append(name).append('=').append(value).append(';'));
        return text.toString();
    }

    private String joined(String output) {
        return String.join("|", TABLE.texts(output, values));
    }

    /** A result with its number. */
    private record Result(Dated fact, double value) {}

    private void measured(String name, Optional<Result> result) {
        result.ifPresent(one -> {
            values.put(name, one.value());
            flag(name + "Stale", one.fact().at().earliest().isBefore(Answering.DAY.minusMonths(MONTHS_STALE)));
        });
        line.put(name, result.map(one -> Bounds.plain(one.value())).orElse("null"));
        line.put(
                name + "Source",
                result.map(one -> one.fact().sources().get(0).replaceFirst(".*/", ""))
                        .orElse("null"));
    }

    private void treatment() {
        List<Cd4Count> counts = facts.all(Cd4Count.class);
        Optional<LocalDate> start = facts.all(ArtExposure.class).stream()
                .map(one -> one.at().earliest())
                .min(Comparator.naturalOrder());
        Optional<Double> months = start.map(day -> (double) ChronoUnit.MONTHS.between(day, Answering.DAY));
        months.ifPresent(count -> values.put("months", count));
        line.put("monthsOnArt", months.map(Bounds::plain).orElse("null"));
        start.flatMap(day -> last(counts, day)).ifPresent(one -> values.put("baseline", one.cells()));
        last(counts, Answering.DAY.minusMonths(MONTHS_EARLIER)).ifPresent(one -> values.put("earlier", one.cells()));
        Optional<Double> before = known("baseline").or(() -> known("earlier"));
        Optional<Double> gain = known("cd4").flatMap(now -> before.map(cells -> now - cells));
        gain.ifPresent(cells -> values.put("gain", cells));
        line.put("gain", gain.map(Bounds::plain).orElse("null"));
    }

    private Optional<Double> known(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static <T extends Dated> Optional<T> last(List<T> results, LocalDate day) {
        return results.stream()
                .filter(one -> one.at().surelyOnOrBefore(day))
                .max(Comparator.comparing(Dated::at).thenComparing(Fact::id));
    }

    private void flag(String name, boolean holds) {
        values.put(name, holds ? 1.0 : 0.0);
    }
}
