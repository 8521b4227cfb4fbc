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
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of cases. A case takes what it does not say from the fixture it is like, and the clocks from the file. */
public final class CaseFile {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern BEGIN = Pattern.compile("^\\s*- +(?:\\{ *)?name:.*");

    private final Path file;
    private final PatientForm form;
    private final Guideline guideline;
    private final List<Integer> lines;
    private final JsonNode root;
    private final Literature literature;

    private CaseFile(Path file, Guideline guideline, String text, JsonNode root) throws IOException {
        this.file = file;
        this.form = PatientForm.of(guideline.manifest().vocabulary());
        this.guideline = guideline;
        this.lines = beginnings(text);
        this.root = root;
        this.literature = Literature.of(root);
    }

    /**
     * The cases of a file. A bundle that a case names is looked for beside the file and in the directories above it.
     *
     * @param guideline the guideline whose vocabulary and declared kinds of fact the patients are written in
     * @throws UnreadableCases if the file or a case in it cannot be understood
     */
    public static List<Case> read(Path file, Guideline guideline) {
        try {
            String text = Files.readString(file);
            CaseFile read = new CaseFile(file, guideline, text, YAML.readTree(text));
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : read.root.path("cases")) {
                cases.add(read.of(one, cases.size()));
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw new UnreadableCases(
                    file + ":" + e.getLocation().getLineNr() + ": no YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableCases(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Integer> beginnings(String text) {
        List<Integer> beginnings = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (BEGIN.matcher(line).matches()) {
                beginnings.add(number);
            }
        }
        return beginnings;
    }

    private Case of(JsonNode written, int position) {
        String name = written.path("name").asText();
        int line = position < lines.size() ? lines.get(position) : 1;
        try {
            ObjectNode whole = like(written);
            return new Case(
                    file.toString(),
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
        FhirDocument document =
                FhirDocument.record(bytes(bundle(whole.get("bundle").asText())));
        return new Evaluations().read(PatientDocuments.of(List.of(document)).choosing(id), guideline);
    }

    private static byte[] bytes(Path bundle) {
        try {
            return Files.readAllBytes(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path bundle(String name) {
        for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(name))) {
                return above.resolve(name);
            }
        }
        throw new IllegalArgumentException(
                "the bundle '" + name + "' is neither beside the file nor in a directory above it.");
    }
}
