package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rationale.cdshooks.outcome.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads members of a JSON object and gathers what is wrong with them, so that the client learns all of it at once. */
public final class Members {

    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JsonNode object;
    private final String path;
    private final List<Issue> problems;

    public Members(JsonNode object, String path, List<Issue> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** A text that must be there. */
    public String text(String name) {
        Optional<String> text = optional(name);
        if (text.isEmpty() && isAbsent(name)) {
            problem("required", name, "is missing; expected a text");
        }
        return text.orElse("");
    }

    /** A text that must be there and have a form. */
    public String text(String name, Pattern form, String expected) {
        String text = text(name);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            problem("value", name, "has another form; expected " + expected);
            return "";
        }
        return text;
    }

    /** A UUID that must be there, in lower case; clients may write it in upper case (T13). */
    public String uuid(String name, String expected) {
        return text(name, UUID, expected).toLowerCase(Locale.ROOT);
    }

    /** A text that may be left out, or be null, which says the same; empty is not leaving out. */
    public Optional<String> optional(String name) {
        JsonNode value = object.path(name);
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            problem(
                    "value",
                    name,
                    "is " + (value.isTextual() ? "empty" : BodyReader.kind(value)) + "; expected a text");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    /** An object that must be there. */
    public Members object(String name) {
        return optionalObject(name).orElseGet(() -> {
            if (isAbsent(name)) {
                problem("required", name, "is missing; expected an object");
            }
            return new Members(MissingNode.getInstance(), at(name), new ArrayList<>());
        });
    }

    public Optional<Members> optionalObject(String name) {
        JsonNode value = object.path(name);
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            problem("structure", name, "is " + BodyReader.kind(value) + "; expected an object");
            return Optional.empty();
        }
        return Optional.of(new Members(value, at(name), problems));
    }

    /** The items of an array that must be there and have some. */
    public List<JsonNode> items(String name) {
        JsonNode value = object.path(name);
        if (!value.isArray() || value.isEmpty()) {
            String seen = isAbsent(name) ? "missing" : value.isArray() ? "empty" : BodyReader.kind(value);
            problem(isAbsent(name) ? "required" : "structure", name, "is " + seen + "; expected an array with items");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    /** True of a member that is not there, or is null: some clients write what they do not have. */
    public boolean isAbsent(String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    public JsonNode node() {
        return object;
    }

    public JsonNode node(String name) {
        return object.path(name);
    }

    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public void problem(String code, String name, String what) {
        problems.add(new Issue(code, at(name), "'" + at(name) + "' " + what + "."));
    }
}
