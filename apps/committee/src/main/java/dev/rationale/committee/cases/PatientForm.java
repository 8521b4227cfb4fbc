package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.Fact;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** How a patient is written in a few lines of a case, for one vocabulary. Found by {@link ServiceLoader}. */
public interface PatientForm {

    /** The vocabulary whose facts this form writes, as packages name it. */
    String vocabulary();

    /** The facts of a patient in short form; members of the case that are not about the patient are passed over. */
    List<Fact> facts(JsonNode written);

    /**
     * The form for a vocabulary.
     *
     * @throws IllegalArgumentException if there is none
     */
    static PatientForm of(String vocabulary) {
        List<PatientForm> known = ServiceLoader.load(PatientForm.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return known.stream()
                .filter(form -> form.vocabulary().equals(vocabulary))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no short form of a patient for vocabulary '"
                        + vocabulary + "'.\n  Maybe one of these was meant: "
                        + known.stream().map(PatientForm::vocabulary).sorted().collect(Collectors.joining(", "))));
    }
}
