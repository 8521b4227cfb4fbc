package dev.rationale.engine.terminology;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a record says of one thing, as it is written there: for a medicine its own codes and words and those of its ingredients.
 *
 * @param texts the words beside the codes
 */
public record Described(List<Coded> codings, List<String> texts) {

    /**
     * One code as it is written; what is not written is empty.
     *
     * @param display what the record calls it, which nobody checked
     */
    public record Coded(String system, String code, String display) {}

    public Described {
        codings = List.copyOf(codings);
        texts = texts.isEmpty() || (texts.size() == 1 && !texts.get(0).isBlank())
                ? List.copyOf(texts)
                : texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    /** All words, those beside the codes and what the record calls these. */
    public Stream<String> words() {
        return Stream.concat(texts.stream(), codings.stream().map(Coded::display))
                .filter(text -> !text.isBlank())
                .distinct();
    }

    /** How much is written in all. */
    public int length() {
        int length = 0;
        for (Coded one : codings) {
            length +=
                    one.system().length() + one.code().length() + one.display().length();
        }
        for (String text : texts) {
            length += text.length();
        }
        return length;
    }

    /** Words alone. */
    public static Described inWords(String... texts) {
        return new Described(List.of(), List.of(texts));
    }

    /** This and more of the same thing. */
    public Described and(Described more) {
        return new Described(
                Stream.concat(codings.stream(), more.codings.stream()).toList(),
                Stream.concat(texts.stream(), more.texts.stream()).toList());
    }
}
