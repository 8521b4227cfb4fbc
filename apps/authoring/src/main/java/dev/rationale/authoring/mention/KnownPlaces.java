package dev.rationale.authoring.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places in rules at which a text is the name of something. */
public final class KnownPlaces {

    /** What a text is the name of, by the field that it is compared with and, where that alone does not say it, the type. */
    private static final Map<String, NameKind> COMPARED = Map.ofEntries(
            Map.entry("kind", NameKind.KIND),
            Map.entry("claim", NameKind.CLAIM),
            Map.entry("study", NameKind.STUDY),
            Map.entry("State.name", NameKind.STATE),
            Map.entry("Parameter.name", NameKind.PARAMETER),
            Map.entry("Claim.name", NameKind.CLAIM),
            Map.entry("Characteristic.name", NameKind.CHARACTERISTIC),
            Map.entry("Absence.what", NameKind.ABSENCE),
            Map.entry("MissingDatum.item", NameKind.DATUM),
            Map.entry("Recommendation.code", NameKind.RECOMMENDATION),
            Map.entry("DataRequest.code", NameKind.REQUEST),
            Map.entry("EvidenceGap.code", NameKind.GAP),
            Map.entry("Withheld.question", NameKind.QUESTION),
            Map.entry("Withheld.reason", NameKind.REASON),
            Map.entry("NotApplicable.reason", NameKind.REASON));

    /** What the first arguments of a constructor are the names of. */
    private static final Map<String, List<NameKind>> MADE = Map.ofEntries(
            Map.entry("Recommendation", List.of(NameKind.RECOMMENDATION)),
            Map.entry("DataRequest", List.of(NameKind.REQUEST)),
            Map.entry("EvidenceGap", List.of(NameKind.GAP, NameKind.CLAIM)),
            Map.entry("Withheld", List.of(NameKind.QUESTION, NameKind.REASON)),
            Map.entry("NotApplicable", List.of(NameKind.REASON)),
            Map.entry("State", List.of(NameKind.STATE)),
            Map.entry("Absence", List.of(NameKind.ABSENCE)),
            Map.entry("MissingDatum", List.of(NameKind.DATUM)),
            Map.entry("BodyOfEvidence", List.of(NameKind.CLAIM)),
            Map.entry("Appraisal", List.of(NameKind.CLAIM)),
            Map.entry("Characteristic", List.of(NameKind.CHARACTERISTIC)));

    private KnownPlaces() {}

    /** What a text that is compared with a field is the name of. */
    public static Optional<NameKind> compared(String type, String field) {
        return Optional.ofNullable(COMPARED.getOrDefault(type + "." + field, COMPARED.get(field)));
    }

    /** What an argument of a constructor is the name of. */
    public static Optional<NameKind> made(String type, int argument) {
        List<NameKind> kinds = MADE.getOrDefault(type, List.of());
        return argument < kinds.size() ? Optional.of(kinds.get(argument)) : Optional.empty();
    }

    /** True for a type whose constructor is given names. */
    static boolean isMade(String type) {
        return MADE.containsKey(type);
    }
}
