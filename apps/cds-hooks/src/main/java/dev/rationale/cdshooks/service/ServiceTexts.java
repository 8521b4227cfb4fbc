package dev.rationale.cdshooks.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a guideline has to say in words of its own before it can be offered as CDS services: what each service is for, and what its
 * cards offer to remove. Headings and labels come with the application, and are checked when a package is read.
 */
public final class ServiceTexts {

    private static final String WHERE = "messages/";

    private ServiceTexts() {}

    /** Every text that is missing, in the order of languages and keys; whoever offers the services asks before the first call. */
    public static List<Problem> missing(Guideline guideline) {
        Texts texts = guideline.texts();
        return texts.languages().stream()
                .sorted()
                .flatMap(language -> keys().filter(
                                key -> texts.template(language, key).isEmpty())
                        .map(key -> problem(language, key)))
                .toList();
    }

    private static Problem problem(String language, String key) {
        String what =
                "the text '" + key + "' is missing, without which the guideline cannot be offered as CDS services";
        return new Problem("T001", WHERE + language, 0, what, "the guideline was written for other uses.");
    }

    private static Stream<String> keys() {
        Stream<String> described = Arrays.stream(HookService.values())
                .flatMap(service -> Stream.of(service.titleKey(), service.descriptionKey()));
        return Stream.of(
                        described,
                        Stream.of(Discovery.USAGE, Discovery.DEVELOPMENT, "card.delete", "card.delete-action"))
                .flatMap(part -> part)
                .sorted();
    }
}
