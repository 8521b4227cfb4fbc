package dev.rationale.cohort.run;

import dev.rationale.engine.Guideline;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What the damage of an input means for the answers. Of whom a resource speaks that cannot be read is not known, so of its type nothing
 * may be concluded from absence for any patient of that source: the same as if a search had not been answered.
 */
final class Missing {

    private static final String EVERY_SOURCE = "";

    private final List<String> messages = new ArrayList<>();
    private final SortedMap<String, TreeSet<String>> types = new TreeMap<>();

    /**
     * Judges what was found.
     *
     * @param damage rows of source, type, patient and what is wrong
     * @param faults what a manifest says that is not so, each with its type before it
     */
    Missing(List<Row> damage, List<String> faults) {
        damage.forEach(row -> add(row.getString(0), row.getString(1), row.getString(3)));
        faults.forEach(fault -> {
            String[] parts = fault.split(" ", 2);
            add(EVERY_SOURCE, parts[0], parts[1]);
        });
    }

    private void add(String source, String type, String message) {
        messages.add(message);
        types.computeIfAbsent(source, any -> new TreeSet<>()).add(type);
    }

    /** What is wrong, each in a sentence without anything of a patient. */
    List<String> messages() {
        return messages;
    }

    /** By source, the notices of the searches that were not answered whole. */
    Map<String, List<String>> notices(Guideline guideline, List<String> sources) {
        Map<String, List<String>> notices = new TreeMap<>();
        for (String source : sources) {
            TreeSet<String> here = new TreeSet<>(types.getOrDefault(source, new TreeSet<>()));
            here.addAll(types.getOrDefault(EVERY_SOURCE, new TreeSet<>()));
            List<String> unanswered = PatientSearches.of(guideline).stream()
                    .filter(search -> !search.readsPatient())
                    .filter(search -> here.contains("") ? !here.isEmpty() : here.contains(search.type()))
                    .map(search -> Unanswered.notice(search.key()))
                    .toList();
            if (!unanswered.isEmpty()) {
                notices.put(source, List.copyOf(unanswered));
            }
        }
        return notices;
    }
}
