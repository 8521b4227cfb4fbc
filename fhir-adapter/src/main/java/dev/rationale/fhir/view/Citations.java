package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.part.Tone;
import java.util.Map;

/** The literature as pages cite it: with its place in the source document, and whether somebody checked it. */
public final class Citations {

    private Citations() {}

    /** A study of the guideline. */
    public static Citation of(Evidence study, Wording wording) {
        return Citation.of(study.key(), study.citation(), checked(study.verified(), wording), "");
    }

    /** A citation as an answer has it. */
    static Citation of(JsonNode citation, Answer answer) {
        JsonNode slide = citation.at("/locator/slide");
        String place = slide.isInt() ? ", " + answer.say("report.slide", Map.of("slide", slide.asInt())) : "";
        Badge checked = checked(citation.path("verified").asBoolean(), new Wording(answer.texts(), answer.language()));
        return Citation.of(text(citation, "key"), text(citation, "text") + place, checked, "");
    }

    private static Badge checked(boolean verified, Wording wording) {
        return new Badge(
                verified ? Tone.GOOD : Tone.CAUTION,
                "",
                wording.say(verified ? "report.verified" : "report.unverified"));
    }
}
