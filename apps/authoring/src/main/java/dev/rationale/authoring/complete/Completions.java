package dev.rationale.authoring.complete;

import dev.rationale.authoring.Completion;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.TextEdit;
import dev.rationale.engine.guideline.Inspection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be written at a place of a file. */
public final class Completions {

    private final Inspection seen;
    private final Mentions mentions;

    /**
     * @param seen the package as it was read last
     * @param mentions the names in its texts as they stand
     */
    public Completions(Inspection seen, Mentions mentions) {
        this.seen = seen;
        this.mentions = mentions;
    }

    /**
     * Something that can be written.
     *
     * @param written what is written, if it is not what it is called
     */
    record Choice(String label, String category, String detail, String written) {

        static Choice of(String label, String category, String detail) {
            return new Choice(label, category, detail, label);
        }
    }

    /**
     * The choices at a place.
     *
     * @param start offset of the word that is being written
     */
    record Choices(int start, Stream<Choice> all) {

        static Choices none(int offset) {
            return new Choices(offset, Stream.of());
        }
    }

    /** What can be written at an offset of a file, in alphabetical order. */
    public List<Completion> at(String file, String text, int offset) {
        Choices choices = file.endsWith(".drl")
                ? new RuleChoices(seen, mentions).at(text, offset)
                : file.endsWith(".yaml")
                        ? new YamlChoices(seen, mentions).at(file, text, offset)
                        : Choices.none(offset);
        Lines lines = new Lines(text);
        return choices.all()
                .distinct()
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::category))
                .map(choice -> new Completion(
                        choice.label(),
                        choice.category(),
                        choice.detail(),
                        new TextEdit(lines.region(Math.min(choices.start(), offset), offset), choice.written())))
                .toList();
    }
}
