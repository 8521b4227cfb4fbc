package dev.rationale.authoring;

import dev.rationale.authoring.mention.Mention;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.mention.Name;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.rule.RuleEntry;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a name is, in a few lines of Markdown. */
final class Hovers {

    private static final int LONGEST = 12;

    private final Draft draft;
    private final Inspection seen;
    private final Mentions mentions;

    Hovers(Draft draft, Inspection seen, Mentions mentions) {
        this.draft = draft;
        this.seen = seen;
        this.mentions = mentions;
    }

    String text(Mention mention) {
        Name name = mention.name();
        List<String> lines = new ArrayList<>(
                List.of("**" + name.text() + "** · " + name.kind().label()));
        lines.addAll(
                switch (name.kind()) {
                    case STUDY -> study(name.text());
                    case KIND -> kind(name.text());
                    case TYPE -> type(name.text());
                    case FIELD -> field(name);
                    case RULE -> rule(name.text());
                    case PARAMETER -> parameter(name.text());
                    case RECOMMENDATION -> recommendation(name.text());
                    case TEXT -> said(name.text());
                    case CLAIM -> claim(name.text());
                    case REQUEST -> below("request." + name.text());
                    case GAP -> below("gap." + name.text());
                    case REASON -> both(below("withheld." + name.text()), below("not-applicable." + name.text()));
                    case QUESTION -> below("question." + name.text());
                    case CHARACTERISTIC -> below("characteristic." + name.text());
                    case ABSENCE -> below("what." + name.text());
                    case VALUE_SET -> valueSet(name.text());
                    case VARIABLE -> variable(name);
                    default -> List.of();
                });
        long used = mentions.places(name).size();
        lines.add("_written " + (used == 1 ? "once" : used + " times") + " in "
                + mentions.files(name).size() + " file(s)_");
        return String.join("\n\n", lines);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return some.isEmpty() ? others : some;
    }

    private List<String> study(String key) {
        return seen.evidence().study(key).map(Hovers::study).orElse(List.of("There is no such study."));
    }

    private static List<String> study(StudyFile study) {
        Evidence evidence = study.evidence();
        List<String> lines = new ArrayList<>();
        lines.add(evidence.citation());
        lines.add(evidence.verified() ? "Compared with the publication." : "Nobody compared it with the publication.");
        lines.add("Visible from " + evidence.visibleFrom() + ".");
        study.retraction().ifPresent(retraction -> lines.add("**Retracted " + retraction.retracted() + ".**"));
        study.notes().values().stream().sorted().forEach(lines::add);
        return lines;
    }

    private List<String> kind(String name) {
        return seen.kinds().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .map(Hovers::kind)
                .orElse(List.of("No kind of this name is declared."));
    }

    private static List<String> kind(FactKind kind) {
        List<String> lines = new ArrayList<>();
        kind.label().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(label -> lines.add("`" + label.getKey() + "` " + label.getValue()));
        lines.add("read from " + String.join(", ", kind.from()) + ", becomes `"
                + kind.type().name() + "`");
        if (!kind.measuredIn().isEmpty()) {
            lines.add("in " + kind.measuredIn() + ", plausible " + kind.plausible());
        }
        if (!kind.answers().names().isEmpty()) {
            lines.add("answers: " + String.join(", ", kind.answers().names()));
        }
        return lines;
    }

    private List<String> type(String name) {
        return seen.types()
                .named(name)
                .map(type -> List.of("`" + name + "( "
                        + Arrays.stream(type.getRecordComponents())
                                .map(component -> component.getName() + ": "
                                        + component.getType().getSimpleName())
                                .collect(Collectors.joining(", "))
                        + " )`"))
                .orElse(List.of());
    }

    private List<String> field(Name name) {
        List<String> lines = new ArrayList<>(seen.types()
                .named(name.scope())
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name.text()))
                        .map(RecordComponent::getType)
                        .findFirst())
                .map(type -> List.of("`" + type.getSimpleName() + "` of `" + name.scope() + "`"))
                .orElse(List.of("of `" + name.scope() + "`")));
        seen.kinds().stream()
                .filter(kind -> kind.type().name().equals(name.scope())
                        && !kind.measuredIn().isEmpty())
                .forEach(kind -> lines.add("in " + kind.measuredIn()));
        return lines;
    }

    private List<String> variable(Name name) {
        return seen.rules().rule(name.scope()).stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.variable().equals(name.text()))
                .findFirst()
                .map(pattern -> {
                    List<String> lines = new ArrayList<>(List.of("a `" + pattern.type() + "`"));
                    lines.addAll(type(pattern.type()));
                    return lines;
                })
                .orElse(new ArrayList<>());
    }

    private List<String> rule(String id) {
        return seen.rules().rule(id).map(Hovers::rule).orElse(List.of());
    }

    private static List<String> rule(RuleEntry rule) {
        String grade = rule.metadata("Direction")
                .map(direction -> direction + ", " + rule.metadata("Strength").orElse("") + ", certainty "
                        + rule.metadata("Certainty").orElse(""))
                .orElse("");
        List<String> lines = new ArrayList<>(List.of(rule.name(), "phase " + rule.phase()));
        if (!grade.isEmpty()) {
            lines.add(grade);
        }
        return lines;
    }

    private List<String> parameter(String name) {
        return seen.manifest()
                .flatMap(manifest -> manifest.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst())
                .map(parameter ->
                        List.of(parameter.value() + " " + parameter.measuredIn(), "source: " + parameter.source()))
                .orElse(List.of("No parameter of this name is set."));
    }

    private List<String> recommendation(String code) {
        List<String> lines = new ArrayList<>();
        seen.manifest()
                .flatMap(manifest -> manifest.recommendations().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .map(Manifest.Recommended::question)
                .ifPresent(question -> lines.add("answers the question " + question));
        lines.addAll(below("recommendation." + code));
        List<String> rules =
                seen.rules().recommending(code).stream().map(RuleEntry::id).toList();
        lines.add(rules.isEmpty() ? "No rule gives it." : "given by " + String.join(", ", rules));
        return lines;
    }

    private List<String> claim(String claim) {
        List<String> lines = new ArrayList<>(said("claim." + claim));
        List<String> studies = seen.evidence().studies().stream()
                .filter(study -> study.findings().stream()
                        .anyMatch(finding -> finding.claim().equals(claim)))
                .map(StudyFile::key)
                .toList();
        lines.add(studies.size() + " studies: " + String.join(", ", studies));
        return lines;
    }

    /** A text in every language, side by side. */
    private List<String> said(String key) {
        List<String> lines = new ArrayList<>();
        seen.allTexts().forEach((language, texts) -> {
            if (texts.containsKey(key)) {
                lines.add("`" + language + "` " + texts.get(key));
            }
        });
        return lines;
    }

    /** The texts below a key, each in every language. */
    private List<String> below(String stem) {
        return seen.allTexts().values().stream()
                .limit(1)
                .flatMap(texts -> texts.keySet().stream())
                .filter(key -> key.equals(stem) || key.startsWith(stem + "."))
                .flatMap(key -> said(key).stream())
                .limit(LONGEST)
                .toList();
    }

    private List<String> valueSet(String id) {
        return draft.text("terminology/" + id + ".yaml")
                .map(text -> text.lines()
                        .filter(line -> line.startsWith("title:"))
                        .map(line -> line.substring("title:".length()).strip())
                        .toList())
                .orElse(List.of("There is no such value set."));
    }
}
