package dev.rationale.audit.replay;

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

/**
 * What a clinician asks first about an answer under another guideline: what is advised otherwise, and which limit that was moved, or which
 * rule, has brought it about. Where several differ, or studies too, none of them is said to be the cause. Where nothing is advised
 * otherwise that is said.
 *
 * @param then the guideline that was asked
 * @param now the one that is asked now
 * @param language of the titles
 */
record AdviceLines(Guideline then, Guideline now, String language) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])");
    private static final String SAME =
            "no advice is altered: what is recommended and what is asked for is the same, and only the explanation differs";

    /** The lines, what is advised before what is asked for. */
    List<String> of(AnswerDiff diff) {
        List<String> altered = diff.changes().stream()
                .filter(AdviceLines::alters)
                .map(this::line)
                .toList();
        if (altered.isEmpty()) {
            return List.of(SAME);
        }
        List<String> causes = causes(diff);
        List<String> lines = new ArrayList<>();
        boolean sure = causes.size() == 1
                && then.evidence().studies().equals(now.evidence().studies());
        altered.forEach(line -> lines.add(sure ? line + ", because " + causes.get(0) : line));
        if (!sure) {
            causes.forEach(cause -> lines.add("what may have brought it about: " + cause));
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

    private String line(AnswerChange change) {
        if (change.part() == AnswerPart.STATUS) {
            return "the answer was " + change.from() + " and is " + change.to();
        }
        boolean advice = change.isAdvice();
        String what = advice ? title(change.code()) : "the request " + change.code();
        return switch (change.kind()) {
            case APPEARS -> what + (advice ? " is given now" : " is made now");
            case GOES -> what + (advice ? " is no longer given" : " is no longer made");
            default -> what + " was " + change.from() + " and is " + change.to();
        };
    }

    private String title(String code) {
        String key = "recommendation." + code + ".title";
        return '"'
                + Wording.of(now, language)
                        .sayOr(key, Wording.of(then, language).sayOr(key, code))
                + '"';
    }

    private List<String> causes(AnswerDiff diff) {
        List<String> causes = new ArrayList<>();
        Set<String> facts = new TreeSet<>(diff.in(AnswerPart.FACT));
        Map<String, Parameter> limits = byKey(then.manifest().parameters(), Parameter::name);
        for (Parameter limit : now.manifest().parameters()) {
            Parameter was = limits.getOrDefault(limit.name(), limit);
            if (was.value() != limit.value() && facts.contains(limit.id())) {
                causes.add(moved("the limit of " + limit.name(), Bounds.plain(was.value()), Bounds.plain(limit.value()))
                        + " " + limit.measuredIn());
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

    private static String moved(String what, String from, String to) {
        return what + " went from " + from + " to " + to;
    }

    /** Where the rules differ in one number alone it is a limit that was moved. */
    private static String edited(RuleEntry was, RuleEntry rule) {
        String name = "the rule \"" + rule.name() + "\"";
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
                return moved("the limit in " + name, from.get(place), to.get(place));
            }
        }
        return name + (before.equals(after) ? " concludes otherwise" : " has other conditions");
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
