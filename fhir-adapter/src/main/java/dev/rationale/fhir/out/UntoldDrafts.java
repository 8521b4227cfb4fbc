package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is said of drafts of which it cannot be told what they order: that they were not checked. To say nothing would look as if
 * there were nothing to say.
 */
public final class UntoldDrafts {

    /** As many as can be read at a glance; a card does not list a whole order set. */
    private static final int FEW = 5;

    private static final String TOPIC = "untold-draft";

    private UntoldDrafts() {}

    /**
     * The card.
     *
     * @param drafts by the names that the reader gave them; at least one
     */
    public static ObjectNode card(Guideline guideline, String language, List<String> drafts, CardLinks links) {
        Wording wording = Wording.of(guideline, language);
        String title = guideline
                .manifest()
                .title()
                .getOrDefault(language, guideline.id().id());
        String name = String.join("\n", guideline.id().digest(), TOPIC, String.join(" ", drafts));
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put(
                "uuid",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        card.put("summary", summary(drafts, wording));
        card.put("detail", detail(drafts, title, wording)).put("indicator", "info");
        ObjectNode source = card.putObject("source").put("label", title);
        links.source().ifPresent(url -> source.put("url", url.toString()));
        source.putObject("topic")
                .put("code", TOPIC)
                .put("system", "urn:rationale:" + guideline.id().id() + ":question")
                .put("display", wording.say("card.untold-topic"));
        return card;
    }

    private static String summary(List<String> drafts, Wording wording) {
        return drafts.size() == 1
                ? wording.say("card.untold", Map.of("draft", drafts.get(0)))
                : wording.say("card.untold-many", Map.of("count", drafts.size()));
    }

    private static String detail(List<String> drafts, String title, Wording wording) {
        String few = String.join(", ", drafts.subList(0, Math.min(FEW, drafts.size())));
        String listed =
                drafts.size() > FEW ? few + " " + wording.say("page.more", Map.of("count", drafts.size() - FEW)) : few;
        return "- " + Markdown.plain(wording.say("card.untold-line", Map.of("drafts", listed))) + "\n- "
                + Markdown.plain(wording.say("card.untold-what", Map.of("guideline", title)));
    }
}
