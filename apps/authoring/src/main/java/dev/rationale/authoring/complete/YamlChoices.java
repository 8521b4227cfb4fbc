package dev.rationale.authoring.complete;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.authoring.complete.Completions.Choice;
import dev.rationale.authoring.complete.Completions.Choices;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.mention.NameKind;
import dev.rationale.authoring.yaml.YamlPath;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Inspection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be written at a place of a YAML file: keys and labels by its schema, names by what stands there. */
final class YamlChoices {

    private static final String ANY = "*";
    private static final String ITEM = "[]";

    private final Inspection seen;
    private final Mentions mentions;

    YamlChoices(Inspection seen, Mentions mentions) {
        this.seen = seen;
        this.mentions = mentions;
    }

    Choices at(String file, String text, int offset) {
        YamlPath path = YamlPath.at(text, offset);
        // An item of a list may turn out to be a text or the first key of a map.
        boolean item = !path.steps().isEmpty()
                && path.steps().get(path.steps().size() - 1).equals(ITEM);
        Stream<Choice> keys = Stream.concat(
                path.value() ? labels(file, path.steps()) : keysByName(file, path.steps()),
                path.value() && !item ? Stream.of() : keys(file, path.steps()));
        Stream<Choice> names = path.value() ? names(file, path.steps()) : Stream.of();
        return new Choices(path.start(), Stream.concat(keys, names));
    }

    private static Stream<Choice> keys(String file, List<String> steps) {
        return FileSchema.of(file).stream()
                .flatMap(schema -> schema.keys(steps).entrySet().stream())
                .map(key -> new Choice(key.getKey(), "key", description(key.getValue()), key.getKey() + ": "));
    }

    private static Stream<Choice> labels(String file, List<String> steps) {
        return FileSchema.of(file).stream()
                .flatMap(schema -> schema.labels(steps).stream())
                .map(label -> Choice.of(label, "label", ""));
    }

    private static String description(JsonNode schema) {
        return schema.path("description").asText("");
    }

    /** Keys that are names of something. */
    private Stream<Choice> keysByName(String file, List<String> steps) {
        if (!file.startsWith("cases/")) {
            return Stream.of();
        }
        if (is(steps, "cases", ITEM, "expect", "recommendations")) {
            return keys(mentions.defined(NameKind.RECOMMENDATION), NameKind.RECOMMENDATION);
        }
        if (is(steps, "cases", ITEM, "expect", "appraisals")) {
            return keys(mentions.defined(NameKind.CLAIM), NameKind.CLAIM);
        }
        if (is(steps, "cases", ITEM, "declared") || is(steps, "fixtures", ANY, "declared")) {
            return seen.kinds().stream()
                    .map(kind -> new Choice(kind.kind(), NameKind.KIND.label(), unit(kind), kind.kind() + ": "));
        }
        if (is(steps, "literature", "retract")) {
            return keys(mentions.defined(NameKind.STUDY), NameKind.STUDY);
        }
        return is(steps, "parameters") ? keys(mentions.defined(NameKind.PARAMETER), NameKind.PARAMETER) : Stream.of();
    }

    private static String unit(FactKind kind) {
        return kind.label().getOrDefault("en", "") + (kind.measuredIn().isEmpty() ? "" : ", " + kind.measuredIn());
    }

    private static Stream<Choice> keys(Collection<String> names, NameKind kind) {
        return names.stream().map(name -> new Choice(name, kind.label(), "", name + ": "));
    }

    private Stream<Choice> names(String file, List<String> steps) {
        return kind(file, steps).map(this::names).orElse(Stream.of());
    }

    private Stream<Choice> names(NameKind kind) {
        Collection<String> names = kind == NameKind.VALUE_SET ? mentions.mentioned(kind) : mentions.defined(kind);
        return names.stream().map(name -> Choice.of(name, kind.label(), ""));
    }

    private static Optional<NameKind> kind(String file, List<String> steps) {
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        if (file.startsWith("cases/")) {
            return ofCase(steps, last);
        }
        if (file.startsWith("evidence/")) {
            return is(steps, "findings", ITEM, "claim")
                    ? Optional.of(NameKind.CLAIM)
                    : is(steps, "correctedBy", ITEM)
                            ? Optional.of(NameKind.STUDY)
                            : is(steps, "populations", ITEM, "criteria", ITEM, "characteristic")
                                    ? Optional.of(NameKind.CHARACTERISTIC)
                                    : Optional.empty();
        }
        if (file.equals("facts.yaml")) {
            return switch (last) {
                case "valueSet", "grades", "notFor" -> Optional.of(NameKind.VALUE_SET);
                case "type", "ungraded" -> Optional.of(NameKind.TYPE);
                case "attributedTo" -> Optional.of(NameKind.KIND);
                default -> Optional.empty();
            };
        }
        return file.equals("guideline.yaml") ? ofManifest(steps) : Optional.empty();
    }

    private static Optional<NameKind> ofManifest(List<String> steps) {
        if (is(steps, "literature", ITEM)) {
            return Optional.of(NameKind.PHASE);
        }
        if (is(steps, "terminology", ITEM)) {
            return Optional.of(NameKind.VALUE_SET);
        }
        if (is(steps, "questions", ITEM, "code") || is(steps, "recommendations", ITEM, "question")) {
            return Optional.of(NameKind.QUESTION);
        }
        if (is(steps, "questions", ITEM, "raisedBy", ITEM)) {
            return Optional.of(NameKind.TYPE);
        }
        return is(steps, "orders", ITEM, "for", ITEM) ? Optional.of(NameKind.REQUEST) : Optional.empty();
    }

    private static Optional<NameKind> ofCase(List<String> steps, String last) {
        if (last.equals("like")) {
            return Optional.of(NameKind.FIXTURE);
        }
        if (is(steps, "cases", ITEM, "expect", "not", ITEM)) {
            return Optional.of(NameKind.RECOMMENDATION);
        }
        if (is(steps, "cases", ITEM, "expect", "recommendations", ANY, "rule")) {
            return Optional.of(NameKind.RULE);
        }
        if (is(steps, "cases", ITEM, "expect", "dataRequests", ITEM)) {
            return Optional.of(NameKind.REQUEST);
        }
        if (is(steps, "cases", ITEM, "expect", "evidenceGaps", ITEM)) {
            return Optional.of(NameKind.GAP);
        }
        return is(steps, "cases", ITEM, "expect", "withheld", ITEM) ? Optional.of(NameKind.REASON) : Optional.empty();
    }

    private static boolean is(List<String> steps, String... form) {
        if (steps.size() != form.length) {
            return false;
        }
        for (int step = 0; step < form.length; step++) {
            if (!form[step].equals(ANY) && !form[step].equals(steps.get(step))) {
                return false;
            }
        }
        return true;
    }
}
