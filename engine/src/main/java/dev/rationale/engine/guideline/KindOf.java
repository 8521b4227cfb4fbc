package dev.rationale.engine.guideline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a declared kind of input is: in which resources it is recorded, which fact it becomes, and what is read of it. */
public enum KindOf {
    /** A number in one unit. */
    RESULT("Measured", "Observation", "", "at value measuredIn"),
    /** One of several named answers; a condition may imply one. */
    ANSWER("Answered", "Observation", "Condition", "at answer positive"),
    /** What the patient has; a procedure may say it, such as the one by which a valve was put in, and an observation, such as a death's. */
    CONDITION("Present", "Condition", "Procedure Observation", "at active member"),
    /** Whatever records that a medicine was prescribed, stated, given or dispensed. */
    EXPOSURE(
            "Treated",
            "MedicationRequest MedicationStatement MedicationAdministration MedicationDispense",
            "",
            "at until end drug drugs classes alone telling running interrupted"),
    /** Something that happened, with a grade and a suspected cause where they are recorded. */
    EVENT(
            "Happened",
            "AdverseEvent Condition Observation",
            "Procedure Immunization Encounter",
            "at member grade scale attributed"),
    INTOLERANCE("Present", "AllergyIntolerance", "", "at active member"),
    /** An order that is being drafted, or only planned. */
    PROPOSAL("Proposed", "MedicationRequest", "MedicationStatement", "drug drugs"),
    /** An enrolment in a study. */
    ENROLMENT("Enrolled", "ResearchSubject", "", "at study status"),
    PATIENT("Person", "Patient", "", "at sex");

    private static final String ALL = "id kind sources ";

    private final String type;
    private final String resources;
    private final String further;
    private final String attributes;

    KindOf(String type, String resources, String further, String attributes) {
        this.type = type;
        this.resources = resources;
        this.further = further;
        this.attributes = attributes;
    }

    /** The name in {@code facts.yaml}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KindOf> named(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(written))
                .findFirst();
    }

    /** The type of fact, one of the engine's own, that such a kind becomes unless it names another. */
    public String type() {
        return type;
    }

    /** The FHIR types that it is read from unless it says so otherwise. */
    public List<String> resources() {
        return words(resources).toList();
    }

    /** The FHIR types that it can be read from only if it says so. */
    public List<String> further() {
        return words(further).toList();
    }

    /** What can be read of it. */
    public Set<ReadingAttribute> attributes() {
        return words(ALL + attributes)
                .flatMap(word -> ReadingAttribute.named(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReadingAttribute.class)));
    }

    /** True of what is recognised by the words for a medicine too. */
    public boolean isMedicine() {
        return this == EXPOSURE || this == PROPOSAL;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
