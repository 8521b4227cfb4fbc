package dev.rationale.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.YamlPlaces;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of cases. A case takes what it does not say from the fixture it is like, and the clocks from the file. */
public final class CaseFile {

    private static final ObjectMapper YAML = new YAMLMapper();

    private final CaseSource source;
    private final String file;
    private final PatientForm form;
    private final Guideline guideline;
    private final YamlPlaces places;
    private final JsonNode root;
    private final Literature literature;

    private CaseFile(CaseSource source, Guideline guideline, JsonNode root) throws IOException {
        this.source = source;
        this.file = source.file();
        this.form = PatientForm.of(guideline.manifest().vocabulary());
        this.guideline = guideline;
        this.places = YamlPlaces.of(source.text());
        this.root = root;
        this.literature = Literature.of(root);
    }

    /**
     * The cases of a file. A bundle that a case names is looked for beside the file and in the folders above it.
     *
     * @param guideline the guideline whose vocabulary and declared kinds of fact the patients are written in
     * @throws UnreadableCases if the file or a case in it cannot be understood
     */
    static List<Case> read(CaseSource source, Guideline guideline) {
        try {
            CaseFile read = new CaseFile(source, guideline, YAML.readTree(source.text()));
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : read.root.path("cases")) {
                cases.add(read.of(one, cases.size()));
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw new UnreadableCases(
                    source.file() + ":" + e.getLocation().getLineNr() + ": no YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableCases(source.file() + ": the file cannot be read: " + e.getMessage(), e);
        }
    }

    private Case of(JsonNode written, int position) {
        String name = written.path("name").asText();
        int line = places.of("cases[" + position + "]", Place.START).line();
        try {
            ObjectNode whole = like(written);
            return new Case(
                    file,
                    line,
                    name,
                    written.path("why").asText(),
                    clocks(whole),
                    patient(whole),
                    literature,
                    whole.path("expect"));
        } catch (DateTimeParseException e) {
            throw new UnreadableCases(
                    file + ":" + line + ": case \"" + name + "\": '" + e.getParsedString()
                            + "' is no date; expected a form such as 2003-12-31",
                    e);
        } catch (RuntimeException e) {
            throw new UnreadableCases(file + ":" + line + ": case \"" + name + "\": " + e.getMessage(), e);
        }
    }

    /** A member of the case replaces the fixture's; nothing is merged deeper, so that a reader sees what counts. */
    private ObjectNode like(JsonNode written) {
        ObjectNode whole = YAML.createObjectNode();
        String fixture = written.path("like").asText("");
        if (!fixture.isEmpty()) {
            JsonNode known = root.path("fixtures").path(fixture);
            if (known.isMissingNode()) {
                throw new IllegalArgumentException("there is no fixture '" + fixture + "'.");
            }
            whole.setAll(like(known));
        }
        whole.setAll((ObjectNode) written);
        return whole;
    }

    private Clocks clocks(JsonNode whole) {
        LocalDate asOf = text(whole, "asOf")
                .map(LocalDate::parse)
                .orElseThrow(() -> new IllegalArgumentException("neither the case nor the file says 'asOf'."));
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
            List<Fact> facts = new ArrayList<>(form.facts(whole));
            facts.addAll(new DeclaredForm(guideline.kinds()).facts(whole));
            return new PatientRecord("Patient/case", facts);
        }
        Optional<String> id =
                whole.has("patient") ? Optional.of(whole.get("patient").asText()) : Optional.empty();
        FhirDocument document = FhirDocument.record(bundle(whole.get("bundle").asText()));
        return new Evaluations().read(PatientDocuments.of(List.of(document)).choosing(id), guideline);
    }

    private byte[] bundle(String name) {
        try (InputStream bundle = opened(name)) {
            return bundle.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream opened(String name) throws IOException {
        return source.bundles()
                .open(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the bundle '" + name + "' is neither beside the file nor in a directory above it."));
    }
}
