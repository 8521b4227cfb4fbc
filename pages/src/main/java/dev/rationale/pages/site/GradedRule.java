package dev.rationale.pages.site;

import dev.rationale.pages.part.Grade;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.part.Template;
import java.util.List;
import java.util.Optional;

/**
 * A rule that gives a recommendation, with its grade and its sentences.
 *
 * @param id where the page holds it
 * @param name the sentence that names it, in English
 * @param example what its sentences say of one patient, none if no case gives the recommendation by it
 * @param place the file and line where it stands
 * @param cases which cases it fires in, none if that was not looked at
 */
public record GradedRule(
        String id,
        String name,
        Grade grade,
        List<Template> sentences,
        Optional<Example> example,
        String place,
        RuleText text,
        Optional<Cases> cases) {
    /**
     * Its sentences with the values of a case in their places.
     *
     * @param introduction says which case it is
     */
    public record Example(String introduction, List<String> sentences) {

        public Example {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * The cases in which a rule fires.
     *
     * @param names those that are shown, in English
     */
    public record Cases(String summary, List<String> names) {

        public Cases {
            names = List.copyOf(names);
        }
    }

    public GradedRule {
        sentences = List.copyOf(sentences);
    }
}
