package dev.rationale.workbench.bedside;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.workbench.page.Asked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an address asks about a patient.
 *
 * @param clocks the two days
 * @param was the days before they were moved
 * @param supposed values by the name of their input
 * @param without key of a study that is supposed not to be there
 * @param whyNot code of a recommendation that is missed
 */
record Question(
        Clocks clocks,
        Optional<Clocks> was,
        Map<String, String> supposed,
        Optional<String> without,
        Optional<String> whyNot) {

    static final String AS_OF = "as-of";
    static final String EVIDENCE = "evidence";
    static final String WAS = "was-";
    static final String WITHOUT = "without";
    static final String WHY_NOT = "why-not";
    private static final String IF = "if-";

    /** Reads it off an address; a day that is not named is today. */
    static Question of(Asked asked, LocalDate today, List<String> inputs) {
        LocalDate asOf = asked.day(AS_OF).orElse(today);
        Clocks clocks = new Clocks(asOf, asked.day(EVIDENCE).orElse(today));
        Clocks was = new Clocks(
                asked.day(WAS + AS_OF).orElse(clocks.asOf()),
                asked.day(WAS + EVIDENCE).orElse(clocks.evidenceAsOf()));
        Map<String, String> supposed = new LinkedHashMap<>();
        inputs.forEach(input -> asked.value(parameter(input)).ifPresent(value -> supposed.put(input, value.strip())));
        return new Question(
                clocks,
                Optional.of(was).filter(days -> !days.equals(clocks)),
                supposed,
                asked.value(WITHOUT),
                asked.value(WHY_NOT));
    }

    /** The parameter that sets an input. */
    static String parameter(String input) {
        return IF + input;
    }

    /** The two days as parameters. */
    Map<String, String> days() {
        return days(clocks);
    }

    static Map<String, String> days(Clocks clocks) {
        Map<String, String> days = new LinkedHashMap<>();
        days.put(AS_OF, clocks.asOf().toString());
        days.put(EVIDENCE, clocks.evidenceAsOf().toString());
        return days;
    }

    boolean supposes() {
        return !supposed.isEmpty() || without.isPresent();
    }

    /** What is supposed, as the command takes it. */
    List<String> settings() {
        List<String> settings = new java.util.ArrayList<>();
        supposed.forEach((name, value) -> settings.add(name + "=" + value));
        without.ifPresent(key -> settings.add("evidence-=" + key));
        return settings;
    }
}
