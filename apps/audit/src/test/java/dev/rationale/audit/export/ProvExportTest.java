package dev.rationale.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvExportTest {

    private static final List<String> KINDS = List.of("entity", "activity", "agent");

    private final Exports exports;
    private final List<String> ids;

    ProvExportTest(@TempDir Path directory) {
        this.exports = new Exports(directory);
        this.ids = exports.decide();
    }

    @Test
    void everyRelationJoinsThingsThatTheDocumentDeclares() throws JsonProcessingException {
        for (String id : ids) {
            JsonNode document = read(id);
            Set<String> declared = new TreeSet<>();
            KINDS.forEach(kind -> document.path(kind).fieldNames().forEachRemaining(declared::add));
            assertThat(joined(document)).isNotEmpty().isSubsetOf(declared);
        }
    }

    @Test
    void everyNameHasAPrefixThatIsDeclared() throws JsonProcessingException {
        JsonNode document = read(ids.get(0));
        Set<String> prefixes = new TreeSet<>(Set.of("prov"));
        document.path("prefix").fieldNames().forEachRemaining(prefixes::add);
        for (String kind : KINDS) {
            document.path(kind).properties().forEach(thing -> {
                assertThat(prefixes).contains(prefix(thing.getKey()));
                thing.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> assertThat(prefixes).contains(prefix(name)));
            });
        }
    }

    @Test
    void aRecommendationIsDerivedFromItsRuleItsLiteratureAndTheInput() throws JsonProcessingException {
        JsonNode document = read(ids.get(0));
        List<String> sources = new ArrayList<>();
        document.path("wasDerivedFrom").forEach(one -> {
            if (one.path("prov:generatedEntity").asText().endsWith("/start-pcp-prophylaxis")) {
                sources.add(prefix(one.path("prov:usedEntity").asText()));
            }
        });
        assertThat(sources).contains("digest", "rule", "evidence");
    }

    @Test
    void nothingOfThePatientsRecordLeavesAndAnErasedInputIsInvalid() throws JsonProcessingException {
        assertThat(exports.of(ids.get(0)).prov()).doesNotContain("Marker", "cd4-p1", "1961", "2003-05-01");
        assertThat(read(ids.get(0)).has("wasInvalidatedBy")).isFalse();
        exports.erase();
        assertThat(read(ids.get(0)).path("wasInvalidatedBy")).hasSize(1);
    }

    private JsonNode read(String id) throws JsonProcessingException {
        return new ObjectMapper().readTree(exports.of(id).prov());
    }

    /** What the relations name; their own attributes, such as times, are no names. */
    private static List<String> joined(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.properties().stream()
                .filter(group ->
                        !KINDS.contains(group.getKey()) && !group.getKey().equals("prefix"))
                .flatMap(group -> group.getValue().properties().stream())
                .flatMap(relation -> relation.getValue().properties().stream())
                .filter(part -> !part.getKey().equals("prov:time"))
                .forEach(part -> names.add(part.getValue().asText()));
        return names;
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf(':'));
    }
}
