package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.conclusion.Conclusion;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.type.DeclaredField;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.FieldType;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code types.yaml} as written, and the types that are made of it. */
record TypesFile(Map<String, TypeYaml> types) {

    /** Its path within a package. */
    static final String PATH = "types.yaml";

    private static final Set<String> EVERYWHERE = Set.of(
            Fact.class.getPackageName(),
            Evidence.class.getPackageName(),
            Conclusion.class.getPackageName(),
            Certainty.class.getPackageName());

    /** One type; what is not written is empty. */
    record TypeYaml(
            @Nullable List<String> id,
            @Nullable String input,
            @Nullable Map<String, JsonNode> fields) {

        DeclaredType.Form form() {
            return input == null
                    ? DeclaredType.Form.CONCLUSION
                    : DeclaredType.Form.valueOf(input.toUpperCase(Locale.ROOT));
        }

        Map<String, JsonNode> written() {
            return fields == null ? Map.of() : fields;
        }
    }

    /**
     * The types that the rules of a package see.
     *
     * @param guideline the id of the guideline
     */
    static PackageTypes read(PackageFiles files, String guideline, YamlFiles yaml, List<Problem> problems) {
        String text = files.canonical().get(PATH);
        List<DeclaredType> declared = text == null
                ? List.of()
                : yaml.read(PATH, text, TypesFile.class, "types")
                        .map(file -> file.declared(new FileProblems(PATH, text), problems))
                        .orElse(List.of());
        return PackageTypes.of(guideline, declared, Vocabularies.packages());
    }

    private List<DeclaredType> declared(FileProblems faults, List<Problem> problems) {
        List<DeclaredType> declared = new ArrayList<>();
        types.forEach((name, type) -> declared.add(declared(name, type, faults)));
        problems.addAll(faults.all());
        return faults.all().isEmpty() ? declared : List.of();
    }

    private static DeclaredType declared(String name, TypeYaml type, FileProblems faults) {
        String place = "types." + name;
        if (!TypeNames.isType(name, EVERYWHERE)) {
            faults.add(
                    "D001",
                    place,
                    "'" + name
                            + "' can be no type; expected letters and digits after a capital, and no type that there is");
        }
        List<DeclaredField> fields = new ArrayList<>();
        type.written()
                .forEach((field, holds) -> field(place + ".fields." + field, field, holds, type.form(), faults)
                        .ifPresent(fields::add));
        List<String> id = type.id() == null ? List.of() : type.id();
        id.stream()
                .filter(one -> !type.written().containsKey(one) || type.form() != DeclaredType.Form.CONCLUSION)
                .forEach(one -> faults.add(
                        "D003",
                        place + ".id",
                        "the id names '" + one + "', which is no field of a conclusion " + name));
        return new DeclaredType(name, type.form(), id, fields);
    }

    private static Optional<DeclaredField> field(
            String place, String name, JsonNode holds, DeclaredType.Form form, FileProblems faults) {
        if (!TypeNames.isField(name, form)) {
            faults.add(
                    "D001",
                    place,
                    "'" + name
                            + "' can be no field; expected letters and digits after a small letter, and no word of the rules");
        }
        if (holds.isArray()) {
            return Optional.of(DeclaredField.of(name, labels(place, holds, faults)));
        }
        Optional<FieldType> type = FieldType.of(holds.asText());
        if (type.isEmpty()) {
            faults.add(
                    "D002",
                    place,
                    "'" + name + "' holds '" + holds.asText() + "'; expected one of "
                            + String.join(", ", FieldType.written()) + ", or a list of labels");
        }
        return type.map(known -> DeclaredField.of(name, known));
    }

    private static List<String> labels(String place, JsonNode written, FileProblems faults) {
        Set<String> labels = new TreeSet<>();
        List<String> inOrder = new ArrayList<>();
        written.forEach(one -> {
            if (!TypeNames.isLabel(one.asText()) || !labels.add(one.asText())) {
                faults.add(
                        "D001",
                        place,
                        "'" + one.asText()
                                + "' can be no label; expected capitals, digits and underscores, each label once");
            }
            inOrder.add(one.asText());
        });
        return inOrder;
    }
}
