package dev.rationale.engine.guideline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reader can say of an entry of the record. The components of a fact are filled from these, by name. */
public enum ReadingAttribute {
    /** The identity of the fact: its type and the resource. */
    ID("id"),
    /** The declared kind. */
    KIND("kind"),
    /** The member of the value set that was meant, for instance which infection. */
    MEMBER("member"),
    /** When it was or began. */
    AT("at"),
    /** Its last day, unknown if none is stated. */
    UNTIL("until"),
    /** How it ended, as far as recorded. */
    END("end"),
    /** The number, as the bounds that it proves or, in a component that is a plain number, exactly. */
    VALUE("value"),
    MEASURED_IN("measuredIn"),
    ANSWER("answer"),
    /** True if the answer is the one that is named {@code positive}. */
    POSITIVE("positive"),
    ACTIVE("active"),
    /** One medicine; an entry with several becomes as many facts. */
    DRUG("drug"),
    DRUGS("drugs"),
    /** The groups of the medicines. */
    CLASSES("classes"),
    /** True of a medicine that by itself is no treatment of this kind. */
    ALONE("alone"),
    /** Those of the medicines that are given for nothing else, so that they tell what is treated. */
    TELLING("telling"),
    RUNNING("running"),
    INTERRUPTED("interrupted"),
    GRADE("grade"),
    SCALE("scale"),
    /** True if the entry names a medicine of the declared kind as suspected cause. */
    ATTRIBUTED("attributed"),
    STUDY("study"),
    STATUS("status"),
    SEX("sex"),
    /** The resources that it was read from. */
    SOURCES("sources");

    private static final Map<String, Optional<ReadingAttribute>> NAMED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ReadingAttribute::written, Optional::of));

    private final String written;

    ReadingAttribute(String written) {
        this.written = written;
    }

    /** The name in {@code facts.yaml}. */
    public String written() {
        return written;
    }

    static Optional<ReadingAttribute> named(String name) {
        return NAMED.getOrDefault(name, Optional.empty());
    }
}
