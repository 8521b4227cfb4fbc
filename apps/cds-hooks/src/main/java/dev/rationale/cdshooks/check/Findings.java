package dev.rationale.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a check has found so far. A finding names the rule and the place and quotes nothing. */
final class Findings {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> found = new ArrayList<>();

    void require(boolean holds, String rule, String where, String expected) {
        if (!holds) {
            found.add(rule + " " + where + ": " + expected);
        }
    }

    void text(JsonNode parent, String member, String rule, String where) {
        boolean there =
                parent.path(member).isTextual() && !parent.path(member).asText().isBlank();
        require(there, rule, where + "." + member, "expected a text");
    }

    void oneOf(JsonNode parent, String member, Set<String> allowed, String rule, String where) {
        require(
                allowed.contains(parent.path(member).asText("")),
                rule,
                where + "." + member,
                "expected one of " + allowed);
    }

    void uuid(JsonNode parent, String rule, String where) {
        require(
                UUID.matcher(parent.path("uuid").asText("")).matches(),
                rule,
                where + ".uuid",
                "expected a lowercase UUID");
    }

    void absolute(JsonNode parent, String member, String rule, String where) {
        require(isAbsolute(parent.path(member).asText("")), rule, where + "." + member, "expected an absolute URL");
    }

    private static boolean isAbsolute(String text) {
        try {
            URI url = URI.create(text);
            return url.getHost() != null && Set.of("http", "https").contains(url.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
