package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a YAML file, as a JSON schema says it: which keys there are, which must be there, and what a value looks like. What
 * a value means is for the reader of the file to judge.
 *
 * <p>A part of a schema may say {@code "finding"}, the id of the fault if it is not as that part says, and {@code "expected"}, what
 * was expected in words. Alternatives ({@code oneOf}, {@code if}) and the uniqueness of items are for editors only: the reader says
 * more clearly what is wrong there.
 */
public final class Shape {

    private static final Set<String> ALTERNATIVES =
            Set.of("allOf", "oneOf", "anyOf", "not", "if", "uniqueItems", "propertyNames", "format");

    private static final Pattern MISSING = Pattern.compile("the key '(?:.*: )?([^':]+)' is missing or .*");

    private static final Place WHOLE_FILE = new Place(0, 0);
    private static final Map<String, Shape> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode source;
    private final JsonSchema schema;

    private Shape(JsonNode source) {
        this.source = source;
        this.schema =
                factory().getSchema(source, SchemaValidatorsConfig.builder().build());
    }

    /** The shape that {@code docs/schema/NAME.schema.json} says; it is read once, by the first who asks. */
    public static Shape of(String name) {
        return KNOWN.computeIfAbsent(name, one -> new Shape(schema(one)));
    }

    /** The shape that a part below {@code $defs} of such a schema says. */
    public static Shape of(String name, String part) {
        return KNOWN.computeIfAbsent(name + "#" + part, one -> {
            ObjectNode whole = schema(name).deepCopy();
            whole.put("$ref", "#/$defs/" + part);
            return new Shape(whole);
        });
    }

    /** The shape that a schema says. */
    public static Shape of(ObjectNode schema) {
        return new Shape(schema);
    }

    /** The schema as it is written, for those who want to know what can be written. */
    public static ObjectNode schema(String name) {
        String file = "/dev/rationale/engine/schema/" + name + ".schema.json";
        try (InputStream in = Shape.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + file + " is not on the class path.");
            }
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchemaFactory factory() {
        JsonSchemaFactory standard = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        JsonMetaSchema ours = JsonMetaSchema.builder(
                        "https://json-schema.org/draft/2020-12/schema", JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword("finding"))
                .keyword(new NonValidationKeyword("expected"))
                .build();
        return JsonSchemaFactory.builder(standard).metaSchema(ours).build();
    }

    /** What of a YAML file is not as the schema says, with its line and column. */
    public List<Problem> problems(String file, String text, JsonNode document) {
        List<Misshape> wrong = misshapes(document);
        if (wrong.isEmpty()) {
            return List.of();
        }
        YamlPlaces places = YamlPlaces.of(text);
        return wrong.stream()
                .map(one -> {
                    Place place = places.of(one.path(), WHOLE_FILE);
                    return new Problem(one.finding(), file, place.line(), place.column(), one.what(), one.maybe());
                })
                .toList();
    }

    /** The same for a document that was put together from several places. */
    public List<Misshape> misshapes(JsonNode document) {
        List<Misshape> wrong = schema.validate(document).stream()
                .filter(one -> !isAlternative(one))
                .flatMap(one -> new ShapeMessage(source, one).misshape().stream())
                .distinct()
                .sorted(Comparator.comparing(Misshape::path).thenComparing(Misshape::what))
                .toList();
        return wrong.stream()
                .filter(one -> wrong.stream().noneMatch(other -> isMeantBy(one, other)))
                .toList();
    }

    /** A key is not missing if one beside it is misspelled so. */
    private static boolean isMeantBy(Misshape missing, Misshape misspelled) {
        Matcher key = MISSING.matcher(missing.what());
        String parent = misspelled.path().replaceFirst("\\.?[^.]*$", "");
        return key.matches()
                && parent.equals(missing.path())
                && misspelled.maybe().equals(Nearest.maybe(key.group(1), Set.of(key.group(1))));
    }

    /** A key of a document may have the name of a keyword. */
    private static boolean isAlternative(ValidationMessage one) {
        String before = "";
        for (int index = 0; index < one.getEvaluationPath().getNameCount(); index++) {
            String here = String.valueOf(one.getEvaluationPath().getElement(index));
            if (!before.equals("properties") && ALTERNATIVES.contains(here)) {
                return true;
            }
            before = here;
        }
        return false;
    }
}
