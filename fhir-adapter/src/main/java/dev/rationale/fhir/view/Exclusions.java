package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
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
                answer.say("page.left-out"),
                Stream.of(notices, notUnderstood(), excluded)
                        .flatMap(part -> part)
                        .toList());
    }

    /** What may matter and was not understood, by what it may be and why; what was not provided is a notice already. */
    private Stream<LeftOut> notUnderstood() {
        Map<String, List<ResourceId>> byKind = new TreeMap<>();
        AnswerParts.all(answer.json(), "notUnderstood")
                .filter(one -> !one.path("resource").isNull())
                .forEach(one -> byKind.computeIfAbsent(unread(one), line -> new ArrayList<>())
                        .add(new ResourceId(text(one, "resource"))));
        return byKind.entrySet().stream().map(one -> leftOut(one.getKey(), one.getValue()));
    }

    private String unread(JsonNode one) {
        String kind = answer.sayOr("value." + text(one, "kind"), text(one, "kind"));
        String what = answer.sayOr("exclusion." + text(one, "what"), text(one, "what"));
        return answer.say("page.not-understood", Map.of("kind", kind, "what", what));
    }

    /** Of a search that a package declares the labels of its kinds say what nobody answered. */
    private String notice(String code) {
        String own = answer.sayOr("notice." + code, "");
        String key = code.replaceFirst("^not-provided-", "");
        String otherwise = key.equals(code)
                ? code
                : answer.say("notice.not-provided", Map.of("key", answer.sayOr("value." + key, key)));
        return own.isEmpty() ? otherwise : own;
    }

    private LeftOut leftOut(String reason, List<ResourceId> all) {
        FirstFew few = FirstFew.of(all, answer);
        return new LeftOut(reason + ":", few.first(), few.others(), few.more());
    }
}
