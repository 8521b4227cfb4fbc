package dev.rationale.audit.replay;

import dev.rationale.audit.words.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerChange.Kind;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a clinician asks first about an answer under another guideline: what is advised otherwise, and which limit that was moved, or which
 * rule, has brought it about. Where several differ, or studies too, none of them is said to be the cause. Where nothing is advised
 * otherwise that is said.
 *
 * @param then the guideline that was asked
 * @param now the one that is asked now
 * @param language of the lines; where there are no words in it they are English
 */
record AdviceLines(Guideline then, Guideline now, String language) {

    private static final List<String> GRADE = List.of("direction", "strength", "certainty");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])");

    /** The lines, what is advised before what is asked for. */
    List<String> of(AnswerDiff diff) {
        List<String> altered = diff.changes().stream()
                .filter(AdviceLines::alters)
                .map(this::line)
                .toList();
        if (altered.isEmpty()) {
            return List.of(say("replay.same"));
        }
        List<String> causes = causes(diff);
        List<String> lines = new ArrayList<>();
        boolean sure = causes.size() == 1
                && then.evidence().studies().equals(now.evidence().studies());
        altered.forEach(line -> lines.add(sure ? say("replay.because", line, causes.get(0)) : line));
        if (!sure) {
            causes.forEach(cause -> lines.add(say("replay.maybe", cause)));
        }
        return lines;
    }

    private static boolean alters(AnswerChange change) {
        return switch (change.part()) {
            case STATUS -> true;
            case RECOMMENDATION -> change.kind() != Kind.REASON;
            case DATA_REQUEST -> change.kind() == Kind.APPEARS || change.kind() == Kind.GOES;
            default -> false;
        };
    }

    private String say(String key, Object... values) {
        return Words.in(language).say(key, values);
    }

    private String line(AnswerChange change) {
        String kind = Wording.kebab(change.kind());
        return switch (change.part()) {
            case STATUS -> say("replay.status", status(change.before()), status(change.after()));
            case RECOMMENDATION ->
                say(
                        "replay.advice." + kind,
                        title("recommendation", change),
                        grade(change.before()),
                        grade(change.after()));
            default -> say("replay.request." + kind, title("request", change));
        };
    }

    private String status(Map<String, Object> members) {
        String status = say("status." + members.get("status"));
        return members.get("reason") instanceof String reason
                ? say("replay.reason", status, Wording.of(now, language).sayOr("not-applicable." + reason, reason))
                : status;
    }

    private String grade(Map<String, Object> members) {
        return GRADE.stream()
                .filter(members::containsKey)
                .map(name -> label(name, String.valueOf(members.get(name))))
                .collect(Collectors.joining(", "));
    }

    private String label(String name, String value) {
        String word = Wording.of(now, language).sayOr(name + "." + Wording.kebab(value), value);
        return name.equals("certainty") ? say("replay.certainty", word) : word;
    }

    /** The title as it is given, or was; else that of the guideline's texts, or else the code. */
    private String title(String family, AnswerChange change) {
        return Stream.of(change.after(), change.before())
                .map(members -> members.get("title"))
                .flatMap(title -> title instanceof String text ? Stream.of(text) : Stream.empty())
                .findFirst()
                .orElseGet(() -> {
                    String key = family + "." + change.code() + ".title";
                    return Wording.of(now, language)
                            .sayOr(key, Wording.of(then, language).sayOr(key, change.code()));
                });
    }

    private List<String> causes(AnswerDiff diff) {
        List<String> causes = new ArrayList<>();
        Set<String> facts = new TreeSet<>(diff.in(AnswerPart.FACT));
        Map<String, Parameter> limits = byKey(then.manifest().parameters(), Parameter::name);
        for (Parameter limit : now.manifest().parameters()) {
            Parameter was = limits.getOrDefault(limit.name(), limit);
            if (was.value() != limit.value() && facts.contains(limit.id())) {
                causes.add(say(
                        "replay.limit",
                        limit.name(),
                        Bounds.plain(was.value()),
                        Bounds.plain(limit.value()),
                        Words.in(language).sayOr("unit." + limit.measuredIn(), limit.measuredIn())));
            }
        }
        Map<String, RuleEntry> rules = byKey(then.rules().rules(), RuleEntry::id);
        Set<String> fired = new TreeSet<>(diff.in(AnswerPart.RULE));
        for (RuleEntry rule : now.rules().rules()) {
            RuleEntry was = rules.getOrDefault(rule.id(), rule);
            if (fired.contains(rule.id()) && !was.hash().equals(rule.hash())) {
                causes.add(edited(was, rule));
            }
        }
        return causes;
    }

    /** Where the rules differ in one number alone it is a limit that was moved. */
    private String edited(RuleEntry was, RuleEntry rule) {
        String name = Wording.of(now, language).rule(rule.id(), rule.name());
        String before = conditions(was);
        String after = conditions(rule);
        List<String> from = numbers(before);
        List<String> to = numbers(after);
        if (unnumbered(before).equals(unnumbered(after))) {
            List<Integer> other = new ArrayList<>();
            for (int place = 0; place < from.size(); place++) {
                if (!from.get(place).equals(to.get(place))) {
                    other.add(place);
                }
            }
            if (other.size() == 1) {
                int place = other.get(0);
                return say("replay.rule.limit", name, from.get(place), to.get(place));
            }
        }
        return say(before.equals(after) ? "replay.rule.concludes" : "replay.rule.conditions", name);
    }

    private static String conditions(RuleEntry rule) {
        return rule.conditions().stream().map(Condition::onOneLine).collect(Collectors.joining("\n"));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(one -> one.group()).toList();
    }

    private static String unnumbered(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, TreeMap::new));
    }
}
