package dev.rationale.authoring.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names that a file mentions, in order of place. What a file mentions depends on its text alone, so it is worked out once.
 */
public record FileMentions(List<Mention> all) {

    public FileMentions {
        all = all.stream()
                .filter(mention -> !mention.name().text().isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end))
                .toList();
    }

    /** What a file of a package mentions. */
    public static FileMentions of(String file, String text) {
        if (file.endsWith(".drl")) {
            return new FileMentions(new DrlMentions(file, text).all());
        }
        return new FileMentions(file.endsWith(".yaml") ? new YamlMentions(file, text).all() : List.of());
    }

    /** The shortest mention that an offset touches. */
    public Optional<Mention> at(int offset) {
        return all.stream()
                .filter(mention -> mention.touches(offset))
                .min(Comparator.comparingInt((Mention mention) -> mention.end() - mention.start())
                        .thenComparing(mention -> mention.name().kind()));
    }
}
