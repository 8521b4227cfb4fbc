package dev.rationale.committee.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.ExpectedCodes.UnknownCode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Misshape;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.StrictYaml;
import dev.rationale.engine.guideline.YamlFiles;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of cases. A case takes what it does not say from the fixture it is like, and the clocks from the file. */
public final class CaseFile {

    private static final ObjectMapper YAML = StrictYaml.mapper();
    private static final String FAULT = "C002";
    private static final String LATER = "another day was meant; 'later: true' says that it is so on purpose.";
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern CASE = Pattern.compile("^cases\\[(\\d+)].*");
    private static final Pattern FIXTURE = Pattern.compile("^fixtures\\.([^.]+).*");

    private final CaseSource source;
    private final String file;
    private final PatientForm form;
    private final Guideline guideline;
    private final YamlPlaces places;
    private final JsonNode root;
    private final Literature literature;
    private final List<Problem> faults = new ArrayList<>();
    private final List<Case> others = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();
    private final Set<String> faultyFixtures = new HashSet<>();

    private CaseFile(CaseSource source, Guideline guideline, JsonNode root) throws IOException {
        this.source = source;
        this.file = source.file();
        this.form = new PatientForm(guideline.kinds());
        this.guideline = guideline;
        this.places = YamlPlaces.of(source.text());
        this.root = root;
        this.literature = Literature.of(root);
    }

    /**
     * The cases of a file. A bundle that a case names is looked for beside the file and in the folders above it.
     *
     * @param guideline the guideline whose declared kinds the patients are written in
     */
    static CaseReading read(CaseSource source, Guideline guideline) {
        try {
            JsonNode root = YAML.readTree(source.text());
            return root.isObject()
                    ? new CaseFile(source, guideline, root).reading()
                    : faulty(source, "expected the key 'cases' with a list of cases");
        } catch (JsonProcessingException e) {
            return new CaseReading(List.of(), List.of(), List.of(YamlFiles.noYaml(source.file(), source.text(), e)));
        } catch (IOException | DateTimeParseException e) {
            return faulty(source, "the file cannot be understood: " + e.getMessage());
        }
    }

    private static CaseReading faulty(CaseSource source, String what) {
        return new CaseReading(List.of(), List.of(), List.of(new Problem(FAULT, source.file(), 1, what, "")));
    }

    private CaseReading reading() {
        boolean whole = CaseShape.of(form.members()).misshapes(root).stream()
                .map(this::misshapen)
                .reduce(false, Boolean::logicalOr);
        Expectations expectations = new Expectations(file, root, places);
        faults.addAll(expectations.fixtures(faultyFixtures));
        faults.addAll(expectations.contradictions());
        List<Case> cases = new ArrayList<>();
        for (int position = 0; !whole && position < root.path("cases").size(); position++) {
            JsonNode written = root.path("cases").path(position);
            if (!faulty.contains(position) && !isLikeFaulty(written, 0)) {
                read(written, position, cases);
            }
        }
        return new CaseReading(cases, others, faults);
    }

    /** Notes what is not written as the schema says; true if all cases of the file depend on it. */
    private boolean misshapen(Misshape wrong) {
        Place place = places.of(wrong.path(), Place.START);
        faults.add(new Problem(wrong.finding(), file, place.line(), place.column(), wrong.what(), wrong.maybe()));
        Matcher one = CASE.matcher(wrong.path());
        Matcher fixture = FIXTURE.matcher(wrong.path());
        if (one.matches() && CaseReading.prevents(wrong.finding())) {
            faulty.add(Integer.valueOf(one.group(1)));
        }
        if (fixture.matches()) {
            faultyFixtures.add(fixture.group(1));
        }
        return !one.matches() && !fixture.matches();
    }

    /** A case that takes its patient from a fixture with a fault would have another patient than was meant. */
    private boolean isLikeFaulty(JsonNode written, int depth) {
        String fixture = written.path("like").asText("");
        return faultyFixtures.contains(fixture)
                || (depth < faultyFixtures.size() + root.path("fixtures").size()
                        && root.path("fixtures").has(fixture)
                        && isLikeFaulty(root.path("fixtures").path(fixture), depth + 1));
    }

    private void read(JsonNode written, int position, List<Case> cases) {
        String name = written.path("name").asText();
        String path = "cases[" + position + "]";
        try {
            Case one = of(written, places.of(path, Place.START).line());
            KnownNames.reasons(one, guideline.texts());
            List<UnknownCode> unknown = new ExpectedCodes(guideline, literature).unknown(one.expect());
            unknown.forEach(code -> faults.add(unknown(name, path, code)));
            (unknown.isEmpty() ? cases : others).add(one);
        } catch (DateTimeParseException e) {
            fault(name, path, "'" + e.getParsedString() + "' is no date; expected a form such as 2003-12-31");
        } catch (RuntimeException e) {
            fault(name, path, String.valueOf(e.getMessage()));
        }
    }

    private Problem unknown(String name, String path, UnknownCode code) {
        Place place =
                written(path, path + ".expect." + code.path(), code.code()).orElse(places.of(path, Place.START));
        return new Problem(
                "C010",
                file,
                place.line(),
                place.column(),
                "case \"" + name + "\": the " + code.what() + " '" + code.code() + "' does not exist",
                code.maybe());
    }

    /** A message may have a second line with what may cure it. */
    private void fault(String name, String path, String message) {
        List<String> lines = message.lines().toList();
        String what = lines.isEmpty() ? message : lines.get(0);
        String maybe = lines.size() > 1 ? lines.get(1).strip().replaceFirst("^Maybe\\s*", "") : "";
        Matcher quoted = QUOTED.matcher(message);
        String word = quoted.find() ? quoted.group(1) : "";
        Place start = places.of(path, Place.START);
        Optional<Place> own = word.isEmpty() ? Optional.of(start) : written(path, path, word);
        Problem fault = own.map(place -> fault(place, "case \"" + name + "\": " + what, maybe))
                .orElseGet(() -> fault(shared(word), what, maybe));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Where something stands that several cases take from the file; it is told once, at the first case if it stands nowhere. */
    private Place shared(String word) {
        return in(0, Integer.MAX_VALUE, word).orElse(places.of("cases[0]", Place.START));
    }

    private Problem fault(Place place, String what, String maybe) {
        return new Problem(FAULT, file, place.line(), place.column(), what, maybe);
    }

    /** Where a word of a case is written, as a key or else as text in its lines; nowhere if it comes from a fixture or the file. */
    private Optional<Place> written(String path, String below, String word) {
        for (Map.Entry<String, Place> one : places.byPath().entrySet()) {
            if (one.getKey().startsWith(below + ".") && one.getKey().endsWith("." + word)) {
                return Optional.of(one.getValue());
            }
        }
        int from = places.of(below, places.of(path, Place.START)).line();
        return in(from - 1, Math.max(from, next(path) - 1), word);
    }

    /** Where a word stands first in the lines behind one up to another. */
    private Optional<Place> in(int behind, int last, String word) {
        List<String> lines = source.text().lines().toList();
        for (int line = behind + 1; line <= Math.min(last, lines.size()); line++) {
            int column = column(lines.get(line - 1), word);
            if (column > 0) {
                return Optional.of(new Place(line, column));
            }
        }
        return Optional.empty();
    }

    private static int column(String line, String word) {
        Matcher whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(line);
        return whole.find() ? whole.start() + 1 : 0;
    }

    /** The line on which the next case begins. */
    private int next(String path) {
        int position = Integer.parseInt(path.replaceAll("\\D", ""));
        return places.of("cases[" + (position + 1) + "]", new Place(Integer.MAX_VALUE, 1))
                .line();
    }

    private Case of(JsonNode written, int line) {
        ObjectNode whole = like(written, 0);
        return new Case(
                file,
                line,
                written.path("name").asText(),
                written.path("why").asText(),
                clocks(whole),
                patient(whole),
                literature,
                whole.path("expect"));
    }

    /** A member of the case replaces the fixture's; nothing is merged deeper, so that a reader sees what counts. */
    private ObjectNode like(JsonNode written, int depth) {
        if (depth > root.path("fixtures").size()) {
            throw new IllegalArgumentException("the fixtures are like one another in a circle.");
        }
        ObjectNode whole = YAML.createObjectNode();
        String fixture = written.path("like").asText("");
        if (!fixture.isEmpty()) {
            JsonNode known = root.path("fixtures").path(fixture);
            if (known.isMissingNode()) {
                List<String> all = new ArrayList<>();
                root.path("fixtures").fieldNames().forEachRemaining(all::add);
                throw new IllegalArgumentException(
                        "there is no fixture '" + fixture + "'." + Nearest.hint(fixture, all));
            }
            whole.setAll(like(known, depth + 1));
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
            List<Fact> facts = form.facts(whole);
            new CaseDates(guideline.kinds())
                    .check(facts, clocks(whole).asOf(), whole.path("later").asBoolean(), LATER);
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
