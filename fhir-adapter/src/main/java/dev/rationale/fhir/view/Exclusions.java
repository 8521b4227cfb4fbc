package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.decision.LeftOut;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.part.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an answer did not take into account: notices on the input, then what was left out, by reason. */
record Exclusions(Answer answer) {

    Section<LeftOut> section() {
        Stream<LeftOut> notices = AnswerParts.all(answer.json(), "notices")
                .map(code -> notice(code.asText()))
                .map(notice -> new LeftOut(notice, List.of(), List.of(), ""));
        Map<String, List<ResourceId>> byReason = new TreeMap<>();
        AnswerParts.all(answer.json(), "excluded")
                .forEach(one -> byReason.computeIfAbsent(
                                answer.sayOr("exclusion." + text(one, "reason"), text(one, "reason")),
                                reason -> new ArrayList<>())
                        .add(new ResourceId(text(one, "resource"))));
        Stream<LeftOut> excluded = byReason.entrySet().stream().map(one -> leftOut(one.getKey(), one.getValue()));
        return new Section<>(
                answer.say("page.left-out"), Stream.concat(notices, excluded).toList());
    }

    /** A search that a package declares has no sentence of its own for what nobody answered. */
    private String notice(String code) {
        String own = answer.sayOr("notice." + code, "");
        String key = code.replaceFirst("^not-provided-", "");
        String otherwise = key.equals(code) ? code : answer.say("notice.not-provided", Map.of("key", key));
        return own.isEmpty() ? otherwise : own;
    }

    private LeftOut leftOut(String reason, List<ResourceId> all) {
        FirstFew few = FirstFew.of(all, answer);
        return new LeftOut(reason + ":", few.first(), few.others(), few.more());
    }
}
