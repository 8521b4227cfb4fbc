package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.whynot.WhyNot;
import java.util.Map;

/** Why a recommendation did not arise, and what single change would bring it, in words. */
public final class WhyNotText {

    private final Wording wording;
    private final Style style;

    public WhyNotText(Guideline guideline, String language, Style style) {
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    public String text(WhyNot whyNot) {
        Page page = new Page(style);
        page.strong(0, wording.say("why-not.title", Map.of("code", whyNot.code())));
        whyNot.candidates().forEach(unmet -> unmet(unmet, 2, page));
        page.blank();
        whyNot.smallestChange()
                .ifPresentOrElse(
                        change -> page.line(0, changed(change)),
                        () -> page.line(0, wording.say("why-not.no-change", Map.of("tried", whyNot.tried()))));
        return page.toString();
    }

    private void unmet(WhyNot.Unmet unmet, int indent, Page page) {
        page.line(indent, wording.say("why-not.unmet", Map.of("unmet", unmet)));
        page.verbatim(" ".repeat(indent + 4), unmet.condition());
        if (unmet.seen().isEmpty()) {
            page.line(indent + 2, wording.say("why-not.nothing-seen"));
        }
        unmet.seen().forEach(seen -> page.item(indent + 2, wording.say("why-not.seen", Map.of("seen", seen))));
        unmet.causes().forEach(cause -> unmet(cause, indent + 4, page));
    }

    private String changed(WhyNot.SmallestChange change) {
        String key = "why-not.change." + change.kind();
        return wording.say(wording.has(key) ? key : "why-not.change.other", Map.of("change", change));
    }
}
