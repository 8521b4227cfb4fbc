package dev.rationale.fhir.element;

import dev.rationale.engine.terminology.Described;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node of a resource. The mapping knows nothing else of where a resource came from. */
public interface Element {

    /** An object with these members. */
    static Element holding(Map<String, Element> members) {
        return JsonElement.holding(members);
    }

    /** A value as written. */
    static Element value(String text) {
        return JsonElement.words(text);
    }

    /** A CodeableConcept of which only the words are known. */
    static Element concept(String words) {
        return JsonElement.holding("text", JsonElement.words(words));
    }

    /** The children of a name in order; a single value is a list of one. */
    List<Element> children(String name);

    /** The names of its members in order. */
    Set<String> names();

    /** The value of a primitive as written. */
    Optional<String> text();

    /** The typed variant of a choice such as {@code value[x]}, if it is present. */
    Optional<Choice> choice(String name);

    /** All that it says as a CodeableConcept, as it is written. */
    default Described described() {
        return Concept.described(this);
    }

    default Optional<Element> child(String name) {
        List<Element> children = children(name);
        return children.isEmpty() ? Optional.empty() : Optional.of(children.get(0));
    }

    default Optional<String> text(String name) {
        List<Element> children = children(name);
        if (children.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = children.get(0).text();
        if (text.isEmpty()) {
            return text;
        }
        String written = text.get();
        String stripped = written.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        return stripped.length() == written.length() ? text : Optional.of(stripped);
    }

    /**
     * The variant of a choice.
     *
     * @param type the type as it follows the name, for instance {@code Quantity}
     */
    record Choice(String type, Element element) {}
}
