package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a recommendation did not arise, and what single change would bring it, in words. */
public final class WhyNotText {

    /** A question that a rule asks of a fact, with one or two values. */
    private static final Pattern ASKED = Pattern.compile("(\\w+)\\(\\s*([^,()]+?)\\s*(?:,\\s*([^,()]+?)\\s*)?\\)");

    /** What follows from a birth date. */
    private static final String AGE = "age";

    private final Guideline guideline;
    private final Wording wording;
    private final Style style;

    public WhyNotText(Guideline guideline, String language, Style style) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    public String text(WhyNots.Answer answer) {
        Page page = new Page(style);
        WhyNot whyNot = answer.whyNot();
        page.strong(0, wording.say("why-not.title", Map.of("code", whyNot.code())));
        Map<String, Fact> facts = answer.evaluation().explanation().facts();
        whyNot.candidates().forEach(unmet -> unmet(unmet, facts, 2, page));
        page.blank();
        whyNot.smallestChange()
                .ifPresentOrElse(
                        change -> page.line(0, changed(change)),
                        () -> page.line(0, wording.say("why-not.no-change", Map.of("tried", whyNot.tried()))));
        return page.toString();
    }

    private void unmet(WhyNot.Unmet unmet, Map<String, Fact> facts, int indent, Page page) {
        String name = guideline
                .rules()
                .rule(unmet.rule())
                .map(rule -> wording.rule(rule.id(), rule.name()))
                .orElse(unmet.rule());
        page.line(indent, wording.say("why-not.unmet", Map.of("unmet", unmet, "name", name)));
        page.verbatim(" ".repeat(indent + 4), unmet.condition());
        if (unmet.seen().isEmpty()) {
            page.line(indent + 2, wording.say("why-not.nothing-seen"));
        }
        unmet.seen().forEach(seen -> page.item(indent + 2, seen(unmet, seen, facts)));
        unmet.causes().forEach(cause -> unmet(cause, facts, indent + 4, page));
    }

    private String seen(WhyNot.Unmet unmet, WhyNot.Seen seen, Map<String, Fact> facts) {
        String fact = Optional.ofNullable(facts.get(seen.fact()))
                .map(wording::summary)
                .orElse(seen.fact());
        if (seen.constraint().equals(unmet.condition())) {
            return wording.say("why-not.seen-there", Map.of("fact", fact));
        }
        Matcher asked = ASKED.matcher(seen.constraint());
        if (asked.matches() && wording.has("why-not.asked." + asked.group(1))) {
            return wording.say(
                    "why-not.asked." + asked.group(1),
                    Map.of(
                            "fact", fact,
                            "first", asked.group(2),
                            "second", Optional.ofNullable(asked.group(3)).orElse("")));
        }
        return wording.say(
                seen.value().isEmpty() ? "why-not.seen-unasked" : "why-not.seen",
                Map.of("fact", fact, "constraint", seen.constraint(), "value", seen.value()));
    }

    private String changed(WhyNot.SmallestChange change) {
        String key = "why-not.change." + change.kind();
        Optional<FactKind> kind = guideline.kinds().stream()
                .filter(one -> one.kind().equals(change.factType())
                        || one.type().name().equals(change.factType()))
                .findFirst();
        boolean age = change.field().equals(AGE)
                && kind.filter(one -> one.of() == KindOf.PATIENT).isPresent();
        boolean only =
                age || kind.filter(one -> isValueOrDay(one, change.field())).isPresent();
        return wording.say(
                wording.has(key) ? key : "why-not.change.other",
                Map.of(
                        "change",
                        change,
                        "type",
                        age
                                ? wording.say("report.profile.age")
                                : kind.map(one -> one.label().getOrDefault(wording.language(), change.factType()))
                                        .orElse(change.factType()),
                        "field",
                        only || change.field().isEmpty() ? "" : "." + change.field()));
    }

    /** What is changed of most kinds, which then needs no name. */
    private static boolean isValueOrDay(FactKind kind, String field) {
        return field.equals(ReadingAttribute.AT.written())
                || field.equals(ReadingAttribute.VALUE.written())
                || kind.type().fields().get(field) == ReadingAttribute.VALUE;
    }
}
