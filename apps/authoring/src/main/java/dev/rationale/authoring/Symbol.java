package dev.rationale.authoring;

import dev.rationale.authoring.text.Region;
import java.util.List;

/**
 * A part of a file, as a list of contents shows it.
 *
 * @param detail what it is besides, such as the id of a rule
 * @param category what it is in a word: {@code rule}, {@code key} or {@code item}
 * @param whole the whole part
 * @param naming the part that names it
 * @param parts what it is made of
 */
public record Symbol(String name, String detail, String category, Region whole, Region naming, List<Symbol> parts) {

    public Symbol {
        parts = List.copyOf(parts);
    }
}
