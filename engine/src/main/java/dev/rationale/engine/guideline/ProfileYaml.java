package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.profile.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The part {@code profile} of {@code guideline.yaml} as written; {@link Shown} is what is made of it. */
final class ProfileYaml {

    /** The kind of fault of a value that nothing shows. */
    static final String FINDING = "M014";

    /** The keys that say what is shown, exactly one of which a value has. */
    private static final List<String> FORMS = List.of("text", "is", "of", "each", "where");

    private final FileProblems faults;

    private ProfileYaml(FileProblems faults) {
        this.faults = faults;
    }

    static Shown.Members read(Map<String, JsonNode> written, FileProblems faults) {
        return new ProfileYaml(faults).members(written.entrySet().stream(), "profile");
    }

    /** One value that is written as those of a profile are. */
    static Shown one(JsonNode written, String place, FileProblems faults) {
        return new ProfileYaml(faults).value(written, place);
    }

    private Shown.Members members(Stream<Map.Entry<String, JsonNode>> written, String place) {
        Map<String, Shown> members = new LinkedHashMap<>();
        written.forEach(member -> members.put(
                Objects.requireNonNull(member.getKey()), value(member.getValue(), place + "." + member.getKey())));
        return new Shown.Members(members);
    }

    private Shown value(JsonNode written, String place) {
        if (written.isValueNode()) {
            return new Shown.Field(written.asText());
        }
        List<String> forms = FORMS.stream().filter(written::has).toList();
        if (forms.size() != 1) {
            faults.add(
                    FINDING,
                    place,
                    "'" + place.substring(place.lastIndexOf('.') + 1) + "' says "
                            + (forms.isEmpty() ? "nothing that is shown" : String.join(" and ", forms))
                            + "; expected one of " + String.join(", ", FORMS));
            return new Shown.Text("");
        }
        return switch (forms.get(0)) {
            case "text" -> new Shown.Text(written.path("text").asText());
            case "is" -> new Shown.Is(written.path("is").asText());
            case "of" -> new Shown.First(written.path("of").asText(), show(written, place));
            case "each" ->
                new Shown.Each(
                        written.path("each").asText(),
                        written.path("by").asText(),
                        written.path("orNone").asText(),
                        show(written, place));
            default -> new Shown.Where(types(written.path("where")), show(written, place));
        };
    }

    private Shown show(JsonNode written, String place) {
        JsonNode show = written.path("show");
        String here = place + ".show";
        if (show.isMissingNode()) {
            faults.add(FINDING, place, "it says of what something is shown, and not what; expected the key 'show'");
            return new Shown.Text("");
        }
        return show.isObject() ? members(show.properties().stream(), here) : new Shown.Field(show.asText());
    }

    private static List<String> types(JsonNode written) {
        List<String> types = new ArrayList<>();
        written.forEach(one -> types.add(one.asText()));
        return types;
    }
}
