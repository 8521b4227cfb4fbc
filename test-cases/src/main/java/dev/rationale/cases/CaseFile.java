package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of cases. A case takes what it does not say from the fixture it is like, and the clocks from the file. */
public final class CaseFile {

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Path file;
    private final JsonNode root;
    private final Path data;
    private final Literature literature;

    private CaseFile(Path file, JsonNode root, Path data) throws IOException {
        this.file = file;
        this.root = root;
        this.data = data;
        this.literature = Literature.of(root.path("literature"));
    }

    /**
     * The cases of a file.
     *
     * @param data the directory to which the path of a bundle is relative
     */
    public static List<Case> read(Path file, Path data) {
        try {
            CaseFile read = new CaseFile(file, YAML.readTree(file.toFile()), data);
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : read.root.path("cases")) {
                cases.add(read.of(one));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private Case of(JsonNode written) {
        ObjectNode whole = like(written);
        String name = whole.path("name").asText();
        try {
            return new Case(file.toString(), name, clocks(whole), patient(whole), literature, whole.path("expect"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ", case \"" + name + "\": " + e.getMessage(), e);
        }
    }

    /** A member of the case replaces the fixture's; nothing is merged deeper, so that a reader sees what counts. */
    private ObjectNode like(JsonNode written) {
        ObjectNode whole = YAML.createObjectNode();
        String fixture = written.path("like").asText("");
        if (!fixture.isEmpty()) {
            JsonNode known = root.path("fixtures").path(fixture);
            if (known.isMissingNode()) {
                throw new IllegalArgumentException(file + ": there is no fixture '" + fixture + "'.");
            }
            whole.setAll(like(known));
        }
        whole.setAll((ObjectNode) written);
        return whole;
    }

    private Clocks clocks(JsonNode whole) {
        LocalDate asOf = LocalDate.parse(text(whole, "asOf").orElseThrow());
        return new Clocks(
                asOf, text(whole, "evidenceAsOf").map(LocalDate::parse).orElse(asOf));
    }

    private Optional<String> text(JsonNode whole, String name) {
        JsonNode own = whole.path(name);
        JsonNode value = own.isMissingNode() ? root.path(name) : own;
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private PatientRecord patient(JsonNode whole) {
        if (!whole.has("bundle")) {
            return new PatientRecord("Patient/case", new ShortForm(whole).facts());
        }
        Optional<String> id =
                whole.has("patient") ? Optional.of(whole.get("patient").asText()) : Optional.empty();
        Path bundle = data.resolve(whole.get("bundle").asText());
        return new FhirReader().read(bundle, new ReadOptions(id, ZoneOffset.UTC));
    }
}
