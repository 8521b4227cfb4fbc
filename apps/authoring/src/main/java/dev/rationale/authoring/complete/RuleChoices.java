package dev.rationale.authoring.complete;

import dev.rationale.authoring.complete.Completions.Choice;
import dev.rationale.authoring.complete.Completions.Choices;
import dev.rationale.authoring.mention.KnownPlaces;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.mention.NameKind;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Typing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be written at a place of a file of rules. */
final class RuleChoices {

    private static final Map<String, List<String>> LABELS = Map.of(
            "Direction", List.of("for", "against"),
            "Strength", List.of("strong", "weak"),
            "Certainty", List.of("high", "moderate", "low", "very-low", "not-rated"));

    private static final List<String> ANNOTATIONS =
            List.of("Id", "Cites", "Slide", "Direction", "Strength", "Certainty", "Revision");

    private static final List<String> BEFORE_TYPES = List.of("not", "exists", "accumulate(");

    private final Inspection seen;
    private final Mentions mentions;
    private final FactShapes shapes;

    RuleChoices(Inspection seen, Mentions mentions) {
        this.seen = seen;
        this.mentions = mentions;
        this.shapes = new FactShapes(seen.types());
    }

    Choices at(String text, int offset) {
        Typing typing = Typing.at(text, offset);
        Stream<Choice> choices = switch (typing.expects()) {
            case DECLARATION ->
                Stream.of(new Choice("rule", "keyword", "a new rule", rule()), Choice.of("import", "keyword", ""));
            case IMPORT ->
                seen.types().packages().stream().map(one -> Choice.of(one + ".*;", "package", "types of fact"));
            case HEAD ->
                Stream.of(
                        new Choice("ruleflow-group", "keyword", "the phase", "ruleflow-group \"\""),
                        Choice.of("when", "keyword", "the conditions"));
            case LABEL -> ANNOTATIONS.stream().map(one -> new Choice(one, "annotation", "", one + "(\"\")"));
            case LABEL_VALUE -> labelValues(typing.owner());
            case PHASE -> phases();
            case TYPE -> Stream.concat(types(), BEFORE_TYPES.stream().map(one -> Choice.of(one, "keyword", "")));
            case FIELD -> fields(typing.owner());
            case VALUE -> values(typing);
            case MEMBER -> members(typing);
            case STATEMENT ->
                Stream.concat(
                        Stream.of(
                                new Choice("insert", "keyword", "what the rule concludes", "insert( new  );"),
                                Choice.of("end", "keyword", "")),
                        variables(typing));
            case CREATED -> types();
            case ARGUMENT -> arguments(typing);
            case NOTHING -> Stream.of();
        };
        return new Choices(typing.start(), choices);
    }

    private static String rule() {
        return """
                rule ""
                @Id("")
                @Cites("")
                @Revision("1")
                ruleflow-group ""
                when
                 \s
                then
                  insert( new  );
                end
                """;
    }

    private Stream<Choice> labelValues(String label) {
        if (label.equals("Cites")) {
            return seen.evidence().studies().stream()
                    .map(study -> Choice.of(
                            study.key(),
                            NameKind.STUDY.label(),
                            study.evidence().citation()));
        }
        return LABELS.getOrDefault(label, List.of()).stream().map(value -> Choice.of(value, "value", ""));
    }

    private Stream<Choice> phases() {
        return seen.manifest().map(Manifest::phases).orElse(List.of()).stream()
                .map(phase -> Choice.of(phase, NameKind.PHASE.label(), ""));
    }

    private Stream<Choice> types() {
        return Stream.concat(shapes.names(), mentions.mentioned(NameKind.TYPE).stream())
                .distinct()
                .flatMap(name ->
                        shapes.shape(name).stream().map(shape -> Choice.of(name, NameKind.TYPE.label(), shape)));
    }

    private Stream<Choice> fields(String type) {
        return shapes.fields(type).entrySet().stream()
                .map(field -> Choice.of(field.getKey(), NameKind.FIELD.label(), field.getValue()));
    }

    /** Names of the kind that is meant there, else the labels of an enumeration, else what rules compare the field with already. */
    private Stream<Choice> values(Typing typing) {
        Stream<Choice> labels =
                shapes.labels(typing.owner(), typing.field()).map(label -> Choice.of(label, "label", ""));
        Stream<Choice> named = KnownPlaces.compared(typing.owner(), typing.field())
                .map(this::names)
                .orElseGet(() -> used(typing.owner(), typing.field()));
        return typing.quoted()
                ? Stream.concat(named, answers(typing))
                : Stream.of(labels, named.map(RuleChoices::quoted), variables(typing))
                        .flatMap(one -> one);
    }

    private static Choice quoted(Choice choice) {
        return new Choice(choice.label(), choice.category(), choice.detail(), '"' + choice.written() + '"');
    }

    private Stream<Choice> answers(Typing typing) {
        return typing.field().equals("answer")
                ? seen.kinds().stream()
                        .flatMap(kind ->
                                kind.answers().names().stream().map(answer -> Choice.of(answer, "answer", kind.kind())))
                : Stream.of();
    }

    private Stream<Choice> used(String type, String field) {
        return seen.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().equals(type))
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(Constraint::joint)
                .flatMap(one -> one instanceof Constraint.Comparison compared
                                && compared.left().text().equals(field)
                        ? compared.values().stream().flatMap(Expression::literalTexts)
                        : Stream.of())
                .distinct()
                .map(value -> Choice.of(value, "value", "as other rules ask"));
    }

    private Stream<Choice> names(NameKind kind) {
        return kind == NameKind.KIND
                ? seen.kinds().stream().map(RuleChoices::kind)
                : mentions.defined(kind).stream().map(name -> Choice.of(name, kind.label(), said(kind, name)));
    }

    private static Choice kind(FactKind kind) {
        String label = kind.label().getOrDefault("en", "");
        String unit = kind.measuredIn().isEmpty() ? "" : ", " + kind.measuredIn();
        return Choice.of(kind.kind(), NameKind.KIND.label(), label + unit);
    }

    private String said(NameKind kind, String name) {
        String key = kind == NameKind.CLAIM ? "claim." + name : "";
        return seen.allTexts().values().stream()
                .flatMap(texts -> Stream.ofNullable(texts.get(key)))
                .findFirst()
                .orElse("");
    }

    private Stream<Choice> members(Typing typing) {
        String type = typing.bound().getOrDefault(typing.owner(), "");
        return shapes.methods(type).map(method -> Choice.of(method, "method", type));
    }

    private static Stream<Choice> variables(Typing typing) {
        return typing.bound().entrySet().stream()
                .map(variable -> Choice.of(variable.getKey(), NameKind.VARIABLE.label(), variable.getValue()));
    }

    private Stream<Choice> arguments(Typing typing) {
        Stream<Choice> named = KnownPlaces.made(typing.owner(), typing.argument())
                .map(this::names)
                .orElse(Stream.of());
        Stream<Choice> labels = shapes.argument(typing.owner(), typing.argument())
                .flatMap(FactShapes::labels)
                .map(label -> Choice.of(label, "label", ""));
        return typing.quoted()
                ? named
                : Stream.of(named.map(RuleChoices::quoted), labels, variables(typing))
                        .flatMap(one -> one);
    }
}
