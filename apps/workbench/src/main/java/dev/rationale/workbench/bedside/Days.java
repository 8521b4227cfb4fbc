package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import dev.rationale.pages.workbench.Slider;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Wordbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days at which something can change: those of a patient's data, and those on which studies appeared. */
record Days(List<LocalDate> data, List<LocalDate> evidence) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /** The days up to today. */
    static Days of(PatientRecord patient, Guideline guideline, LocalDate today) {
        Stream<LocalDate> data = patient.facts().stream()
                .filter(Dated.class::isInstance)
                .map(fact -> ((Dated) fact).at())
                .filter(when -> !when.equals(When.UNKNOWN))
                .map(When::earliest);
        Stream<LocalDate> evidence = guideline.evidence().studies().stream()
                .map(study -> study.evidence().visibleFrom());
        return new Days(upTo(today, data), upTo(today, evidence));
    }

    private static List<LocalDate> upTo(LocalDate today, Stream<LocalDate> days) {
        TreeSet<LocalDate> all = new TreeSet<>(days.filter(day -> day.isAfter(BEGINNING) && !day.isAfter(today))
                .toList());
        all.add(today);
        return List.copyOf(all);
    }

    /** Both days as sliders that lead to other addresses of a page. */
    List<Slider> sliders(String address, Question question, Wordbook words) {
        Clocks clocks = question.clocks();
        return List.of(
                slider(Question.AS_OF, words.say("bedside.as-of"), clocks.asOf(), data, address, question),
                slider(
                        Question.EVIDENCE,
                        words.say("bedside.evidence"),
                        clocks.evidenceAsOf(),
                        evidence,
                        address,
                        question));
    }

    private static Slider slider(
            String name, String label, LocalDate day, List<LocalDate> stops, String address, Question question) {
        TreeSet<LocalDate> all = new TreeSet<>(stops);
        return new Slider(
                name,
                label,
                day.toString(),
                stops.stream().map(LocalDate::toString).toList(),
                leading(all.lower(day), name, address, question),
                leading(all.higher(day), name, address, question));
    }

    private static String leading(
            @org.jspecify.annotations.Nullable LocalDate stop, String name, String address, Question question) {
        if (stop == null) {
            return "";
        }
        Map<String, String> parameters = question.days();
        question.days().forEach((day, value) -> parameters.put(Question.WAS + day, value));
        parameters.put(name, stop.toString());
        return Asked.address(address, parameters);
    }
}
