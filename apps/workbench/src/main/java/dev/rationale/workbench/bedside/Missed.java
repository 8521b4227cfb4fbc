package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.workbench.NotGiven;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Wordbook;
import java.util.List;
import java.util.Map;

/** What was not recommended; of the one that is asked about, why not, and the smallest change that brings it. */
record Missed(Guideline guideline, Evaluations evaluations, Request request, Question question, String address) {

    Section<NotGiven> section(Evaluation evaluation) {
        Wordbook words = Wordbook.in(request.language());
        List<NotGiven> all = guideline.manifest().recommendations().stream()
                .map(Recommended::code)
                .filter(code -> evaluation.advice(code).isEmpty())
                .map(this::one)
                .toList();
        return new Section<>(words.say("bedside.not-given"), all);
    }

    private NotGiven one(String code) {
        String title = title(code);
        return question.whyNot().filter(code::equals).isPresent()
                ? explained(title, evaluations.whyNot(request, code).whyNot())
                : new NotGiven(
                        title,
                        Asked.address(address, Asked.with(question.days(), Question.WHY_NOT, code)) + "#not-given",
                        List.of(),
                        "");
    }

    /** Its sentence where that holds for every patient, else its code. */
    private String title(String code) {
        String key = "recommendation." + code + ".title";
        return guideline
                .texts()
                .template(request.language(), key)
                .filter(text -> !text.contains("{"))
                .map(text -> text + " (" + code + ")")
                .orElse(code);
    }

    private NotGiven explained(String title, WhyNot whyNot) {
        Wording wording = Wording.of(guideline, request.language());
        List<NotGiven.Stop> stops = whyNot.candidates().stream()
                .flatMap(candidate -> candidate.chain().stream())
                .distinct()
                .map(unmet -> stop(unmet, wording))
                .toList();
        String smallest = whyNot.smallestChange()
                .map(change -> {
                    String key = "why-not.change." + change.kind();
                    return wording.say(wording.has(key) ? key : "why-not.change.other", Map.of("change", change));
                })
                .orElseGet(() -> wording.say("why-not.no-change", Map.of("tried", whyNot.tried())));
        return new NotGiven(title, "", stops, smallest);
    }

    private static NotGiven.Stop stop(WhyNot.Unmet unmet, Wording wording) {
        List<String> seen = unmet.seen().isEmpty()
                ? List.of(wording.say("why-not.nothing-seen"))
                : unmet.seen().stream()
                        .map(one -> wording.say("why-not.seen", Map.of("seen", one)))
                        .toList();
        return new NotGiven.Stop(wording.say("why-not.unmet", Map.of("unmet", unmet)), unmet.condition(), seen);
    }
}
