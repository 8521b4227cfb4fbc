package dev.rationale.committee.impact;

import dev.rationale.committee.impact.Edit.Kind;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.FactType;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.terminology.ValueSetReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where two versions of a guideline differ as written: rules, parameters, studies, texts, declared facts, the manifest. */
public final class Edits {

    private final List<Edit> edits = new ArrayList<>();

    private Edits() {}

    /** The places in which a newer guideline differs from an older one, in their order. */
    public static List<Edit> between(Guideline older, Guideline newer) {
        Edits edits = new Edits();
        edits.pairs(
                Kind.RULE,
                byKey(older.rules().rules(), RuleEntry::id),
                byKey(newer.rules().rules(), RuleEntry::id),
                RuleEntry::name,
                edits::rule);
        edits.pairs(
                Kind.PARAMETER,
                byKey(older.manifest().parameters(), Parameter::name),
                byKey(newer.manifest().parameters(), Parameter::name),
                Edits::parameter,
                (from, to) -> edits.aspect(Kind.PARAMETER, to.name(), "value", parameter(from), parameter(to)));
        edits.pairs(
                Kind.STUDY,
                byKey(older.evidence().studies(), StudyFile::key),
                byKey(newer.evidence().studies(), StudyFile::key),
                study -> study.evidence().citation(),
                edits::study);
        edits.manifest(older.manifest(), newer.manifest());
        edits.pairs(
                Kind.MANIFEST,
                byKey(older.kinds(), FactKind::kind),
                byKey(newer.kinds(), FactKind::kind),
                Edits::kind,
                (from, to) -> edits.aspect(Kind.MANIFEST, to.kind(), "kind of fact", kind(from), kind(to)));
        Stream.of(older, newer)
                .flatMap(one -> one.texts().languages().stream())
                .distinct()
                .sorted()
                .forEach(language -> edits.texts(language, older.texts(), newer.texts()));
        return List.copyOf(edits.edits);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, TreeMap::new));
    }

    private <T> void pairs(
            Kind kind,
            Map<String, T> older,
            Map<String, T> newer,
            Function<T, String> shown,
            BiConsumer<T, T> compared) {
        TreeSet<String> keys = new TreeSet<>(older.keySet());
        keys.addAll(newer.keySet());
        for (String key : keys) {
            Optional<T> from = Optional.ofNullable(older.get(key));
            Optional<T> to = Optional.ofNullable(newer.get(key));
            if (from.isPresent() && to.isPresent()) {
                compared.accept(from.get(), to.get());
            } else {
                edits.add(new Edit(
                        kind, key, "", from.map(shown).orElse(""), to.map(shown).orElse("")));
            }
        }
    }

    private void aspect(Kind kind, String subject, String aspect, String from, String to) {
        if (!from.equals(to)) {
            edits.add(new Edit(kind, subject, aspect, from, to));
        }
    }

    private void rule(RuleEntry from, RuleEntry to) {
        if (from.hash().equals(to.hash())) {
            return;
        }
        int before = edits.size();
        aspect(Kind.RULE, to.id(), "name", from.name(), to.name());
        aspect(Kind.RULE, to.id(), "phase", from.phase(), to.phase());
        TreeSet<String> metadata = new TreeSet<>(from.metadata().keySet());
        metadata.addAll(to.metadata().keySet());
        metadata.forEach(name -> aspect(
                Kind.RULE,
                to.id(),
                "@" + name,
                from.metadata(name).orElse(""),
                to.metadata(name).orElse("")));
        for (int index = 0;
                index < Math.max(from.conditions().size(), to.conditions().size());
                index++) {
            aspect(Kind.RULE, to.id(), "condition " + (index + 1), condition(from, index), condition(to, index));
        }
        aspect(Kind.RULE, to.id(), "conclusion", conclusion(from), conclusion(to));
        if (edits.size() == before) {
            edits.add(new Edit(Kind.RULE, to.id(), "layout or comments", "", ""));
        }
    }

    private static String condition(RuleEntry rule, int index) {
        List<Condition> conditions = rule.conditions();
        return index < conditions.size() ? conditions.get(index).onOneLine() : "";
    }

    private static String conclusion(RuleEntry rule) {
        int then = rule.consequence().span().start() - rule.span().start();
        return rule.text()
                .substring(then + "then".length())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String parameter(Parameter parameter) {
        return Bounds.plain(parameter.value()) + " " + parameter.measuredIn() + " (" + parameter.source() + ")";
    }

    private void study(StudyFile from, StudyFile to) {
        Map<String, Function<StudyFile, Object>> aspects = new LinkedHashMap<>();
        aspects.put("citation", study -> study.evidence().citation());
        aspects.put("published", study -> study.evidence().published());
        aspects.put("design", study -> study.evidence().design());
        aspects.put("participants", study -> study.evidence().participants());
        aspects.put("certainty", study -> study.evidence().certainty());
        aspects.put("verified", study -> study.evidence().verified());
        aspects.put("slides", study -> study.evidence().slides());
        aspects.put("populations", StudyFile::populations);
        aspects.put("findings", StudyFile::findings);
        aspects.put("figures", StudyFile::figures);
        aspects.put("notes", study -> new TreeMap<>(study.notes()));
        aspects.put("corrected by", StudyFile::correctedBy);
        aspects.put(
                "retracted",
                study -> study.retraction()
                        .map(one -> one.retracted() + " " + one.notice())
                        .orElse(""));
        aspects.forEach((name, read) ->
                aspect(Kind.STUDY, to.key(), name, String.valueOf(read.apply(from)), String.valueOf(read.apply(to))));
    }

    private void manifest(Manifest from, Manifest to) {
        Map<String, Function<Manifest, Object>> aspects = new LinkedHashMap<>();
        aspects.put("version", Manifest::version);
        aspects.put("source", Manifest::source);
        aspects.put("licence", Manifest::licence);
        aspects.put("title", Manifest::title);
        aspects.put("developer", one -> one.publication().developer().orElse(""));
        aspects.put("funding", one -> one.publication().funding());
        aspects.put("released", one -> said(one.publication().released()));
        aspects.put("revised", one -> said(one.publication().revised()));
        aspects.put("claims", Manifest::claims);
        aspects.put("questions", Manifest::questions);
        aspects.put("phases", Manifest::phases);
        aspects.forEach((name, read) -> aspect(
                Kind.MANIFEST,
                "guideline.yaml",
                name,
                String.valueOf(read.apply(from)),
                String.valueOf(read.apply(to))));
        pairs(
                Kind.MANIFEST,
                byKey(from.recommendations(), Manifest.Recommended::code),
                byKey(to.recommendations(), Manifest.Recommended::code),
                one -> "question " + one.question() + ", " + one.indicator(),
                (one, other) ->
                        aspect(Kind.MANIFEST, other.code(), "recommendation", one.toString(), other.toString()));
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A declared kind of fact with its codes in order: their sets have none. */
    private static String kind(FactKind kind) {
        Map<String, String> answers = new TreeMap<>();
        kind.answers().codes().forEach((code, answer) -> answers.put(code.system() + "|" + code.code(), answer));
        return kind.of().written() + " from " + kind.from()
                + told(" as ", kind.type().name(), !kind.own())
                + told(" ", kind.type().fields(), kind.type().fields().isEmpty()) + ", "
                + new TreeMap<>(kind.label())
                + (kind.means().shared() ? shared(kind.means().set().set()) : listed(kind))
                + told(
                        ", members ",
                        new TreeSet<>(kind.means().members()),
                        kind.means().members().isEmpty())
                + told(", panels ", sorted(kind.panels()), kind.panels().isEmpty())
                + ", units " + kind.units() + " " + kind.measuredIn()
                + told(", plausible ", kind.plausible(), kind.plausible().equals(Bounds.UNKNOWN))
                + told(", times the upper limit", "", !kind.amount().timesUpperLimit())
                + told(
                        ", specimens ",
                        new TreeSet<>(kind.means().specimens()),
                        kind.means().specimens().isEmpty())
                + told(", without a unit in a text", "", !kind.amount().unitlessText())
                + ", answers " + kind.answers().names() + " " + answers
                + told(", course ", course(kind.course()), kind.course().equals(FactKind.Course.NONE))
                + told(", effect ", effect(kind.effect()), kind.effect().equals(FactKind.Effect.NONE));
    }

    /** Of a value set that changed the digest tells; what changed in it, its own file shows. */
    private static String shared(ValueSet set) {
        return ", value set " + set.id() + " " + set.digest();
    }

    private static String listed(FactKind kind) {
        return ", codes " + sorted(kind.codes())
                + told(", prefixes ", kind.prefixes(), kind.prefixes().isEmpty())
                + told(", names ", kind.names(), kind.names().isEmpty());
    }

    private static String course(FactKind.Course course) {
        return "switches " + course.switches() + ", not alone " + new TreeSet<>(course.notAlone()) + ", not for "
                + said(course.notFor().map(Edits::named));
    }

    private static String named(ValueSetReader reader) {
        return reader.set().id() + " " + reader.set().digest();
    }

    private static String effect(FactKind.Effect effect) {
        return "ungraded " + said(effect.ungraded().map(FactType::name))
                + ", grades " + said(effect.grades().map(Edits::named))
                + ", attributed to " + effect.attributedTo() + ", other " + effect.other();
    }

    private static String told(String what, Object value, boolean nothing) {
        return nothing ? "" : what + value;
    }

    private static List<String> sorted(Set<FactKind.Code> codes) {
        return codes.stream()
                .map(code -> code.system() + "|" + code.code())
                .sorted()
                .toList();
    }

    private void texts(String language, Texts from, Texts to) {
        TreeSet<String> keys = new TreeSet<>(from.keys(language));
        keys.addAll(to.keys(language));
        for (String key : keys) {
            aspect(
                    Kind.TEXT,
                    language + ": " + key,
                    "",
                    from.template(language, key).orElse(""),
                    to.template(language, key).orElse(""));
        }
    }
}
