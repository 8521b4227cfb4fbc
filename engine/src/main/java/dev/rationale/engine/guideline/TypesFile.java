package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.conclusion.Conclusion;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.guideline.TypesYaml.TypeYaml;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.engine.type.DeclaredCourse.Gathered;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredFact.Form;
import dev.rationale.engine.type.DeclaredField;
import dev.rationale.engine.type.DeclaredSeries;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.FieldType;
import dev.rationale.engine.type.Operator;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the types that a package declares in {@code types.yaml}. */
final class TypesFile {

    /** Its path within a package. */
    static final String PATH = "types.yaml";

    private static final Set<String> EVERYWHERE = Set.of(
            Fact.class.getPackageName(),
            Evidence.class.getPackageName(),
            Conclusion.class.getPackageName(),
            Certainty.class.getPackageName());

    private final FileProblems faults;

    private TypesFile(FileProblems faults) {
        this.faults = faults;
    }

    /**
     * The types that the rules of a package see.
     *
     * @param manifest the manifest, if it could be read
     */
    static PackageTypes read(PackageFiles files, Optional<Manifest> manifest, YamlFiles yaml, List<Problem> problems) {
        String id = manifest.map(Manifest::id).orElse("unknown");
        String text = files.canonical().get(PATH);
        List<DeclaredType> declared = text == null
                ? List.of()
                : yaml.read(PATH, text, TypesYaml.class, "types")
                        .map(file -> declared(file, manifest, new FileProblems(PATH, text), problems))
                        .orElse(List.of());
        return PackageTypes.of(id, declared);
    }

    private static List<DeclaredType> declared(
            TypesYaml file, Optional<Manifest> manifest, FileProblems faults, List<Problem> problems) {
        TypesFile reader = new TypesFile(faults);
        List<DeclaredType> declared = new ArrayList<>();
        file.types().forEach((name, type) -> declared.add(reader.type(name, type)));
        new TypesCheck(declared, faults).all(manifest);
        problems.addAll(faults.all());
        return faults.all().stream().allMatch(fault -> fault.finding().equals(TypesCheck.UNSET)) ? declared : List.of();
    }

    /** What is wrong between what is derived and the kinds that the package declares. */
    static void kinds(PackageFiles files, PackageTypes types, List<FactKind> kinds, List<Problem> problems) {
        String text = files.canonical().get(PATH);
        if (text != null) {
            FileProblems faults = new FileProblems(PATH, text);
            TypesCheck.kinds(types, kinds, faults);
            problems.addAll(faults.all());
        }
    }

    private DeclaredType type(String name, TypeYaml type) {
        String place = "types." + name;
        if (!TypeNames.isType(name, EVERYWHERE)) {
            faults.add(
                    "D001",
                    place,
                    "'" + name
                            + "' can be no type; expected letters and digits after a capital, and no type that there is");
        }
        if (!type.series().isEmpty()) {
            return new DeclaredSeries(
                    name, type.series(), type.value(), !type.latest().equals("higher"));
        }
        if (!type.derive().isEmpty()) {
            return derived(name, type);
        }
        return type.course().isEmpty() ? fact(name, type, place) : course(name, type, place);
    }

    private static DeclaredDerived derived(String name, TypeYaml type) {
        Operator operator = Operator.of(type.derive())
                .orElseThrow(() -> new IllegalStateException("The schema knows an operator that nothing derives."));
        return new DeclaredDerived(
                name, operator, type.of(), type.value(), type.event(), type.within(), type.after(), type.tolerance());
    }

    private DeclaredCourse course(String name, TypeYaml type, String place) {
        List<Gathered> gathered = new ArrayList<>();
        type.fields().forEach((field, of) -> {
            name(Objects.requireNonNull(field), place + ".fields." + field, Form.LASTING);
            gathered.add(
                    new Gathered(field, of.path("last").asText(of.path("every").asText()), of.has("every")));
        });
        return new DeclaredCourse(
                name, type.course(), type.gap(), type.isHeldOpen(), type.leaveOut(), type.by(), type.id(), gathered);
    }

    private DeclaredFact fact(String name, TypeYaml type, String place) {
        Form form = type.input().isEmpty()
                ? Form.CONCLUSION
                : Form.valueOf(type.input().toUpperCase(Locale.ROOT));
        List<DeclaredField> fields = new ArrayList<>();
        type.fields()
                .forEach((field, holds) -> field(place + ".fields." + field, Objects.requireNonNull(field), holds, form)
                        .ifPresent(fields::add));
        type.id().stream()
                .filter(one -> !type.fields().containsKey(one) || form != Form.CONCLUSION)
                .forEach(one -> faults.add(
                        "D003",
                        place + ".id",
                        "the id names '" + one + "', which is no field of a conclusion " + name));
        return new DeclaredFact(name, form, type.onlyWith(), type.id(), fields);
    }

    private void name(String field, String place, Form form) {
        if (!TypeNames.isField(field, form)) {
            faults.add(
                    "D001",
                    place,
                    "'" + field
                            + "' can be no field; expected letters and digits after a small letter, and no word of the rules");
        }
    }

    private Optional<DeclaredField> field(String place, String name, JsonNode holds, Form form) {
        name(name, place, form);
        if (holds.isArray()) {
            return Optional.of(DeclaredField.of(name, labels(place, holds)));
        }
        Optional<FieldType> type = FieldType.of(holds.asText());
        if (type.isEmpty()) {
            faults.add(
                    "D002",
                    place,
                    "'" + name + "' holds '" + holds.asText() + "'; expected one of "
                            + String.join(", ", FieldType.written()) + ", or a list of labels",
                    Nearest.maybe(holds.asText(), FieldType.written()));
        }
        return type.map(known -> DeclaredField.of(name, known));
    }

    private List<String> labels(String place, JsonNode written) {
        List<String> labels = new ArrayList<>();
        written.forEach(one -> {
            if (!TypeNames.isLabel(one.asText()) || labels.contains(one.asText())) {
                faults.add(
                        "D001",
                        place,
                        "'" + one.asText()
                                + "' can be no label; expected capitals, digits and underscores, each label once");
            }
            labels.add(one.asText());
        });
        return labels;
    }
}
