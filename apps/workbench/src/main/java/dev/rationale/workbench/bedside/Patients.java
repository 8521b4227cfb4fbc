package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.http.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where patients come from: the files of a directory, and files that were dropped on a page. What was dropped is kept in memory, the
 * last few, until the workbench ends; nothing of it is written anywhere.
 */
final class Patients {

    private static final int MOST_DROPPED = 20;
    private static final int MOST_READ = 16;
    private static final int LONGEST_NAME = 60;
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|xml|ndjson)(\\.gz)?$");

    private final Optional<Path> directory;
    private final Guideline guideline;
    private final Evaluations evaluations;
    private final Secrets secrets;
    private final Map<String, OpenPatient> dropped = lately(MOST_DROPPED);
    private final Map<String, OpenPatient> read = lately(MOST_READ);

    Patients(Optional<Path> directory, Guideline guideline, Evaluations evaluations, Secrets secrets) {
        this.directory = directory;
        this.guideline = guideline;
        this.evaluations = evaluations;
        this.secrets = secrets;
    }

    /** A map that forgets what was asked for longest ago. */
    private static Map<String, OpenPatient> lately(int most) {
        return new LinkedHashMap<>(most, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, OpenPatient> eldest) {
                return size() > most;
            }
        };
    }

    /** The patients who were dropped, the last first. */
    synchronized List<OpenPatient> dropped() {
        List<OpenPatient> all = new java.util.ArrayList<>(dropped.values());
        java.util.Collections.reverse(all);
        return all;
    }

    /** The files of the directory, by the name in addresses. */
    Map<String, Path> filed() {
        Map<String, Path> files = new TreeMap<>();
        if (directory.isPresent()) {
            try (Stream<Path> all = Files.walk(directory.get())) {
                all.filter(file -> ENDING.matcher(file.toString()).find())
                        .filter(Files::isRegularFile)
                        .forEach(file -> files.put(name(directory.get().relativize(file)), file));
            } catch (IOException | java.io.UncheckedIOException gone) {
                throw new Refused(500, "refused.patients");
            }
        }
        return files;
    }

    private static String name(Path file) {
        return ENDING.matcher(file.toString())
                .replaceFirst("")
                .replace('/', '~')
                .replace('\\', '~');
    }

    /**
     * Takes a document that was dropped.
     *
     * @param called the name that its file had
     * @throws UnreadableInput if it holds no patient
     */
    OpenPatient drop(String called, byte[] document) {
        PatientRecord record = read(document);
        String file = called.isBlank() ? "patient.json" : called.substring(Math.max(0, called.length() - LONGEST_NAME));
        OpenPatient patient = new OpenPatient(secrets.next(), file, file, record);
        synchronized (this) {
            dropped.put(patient.name(), patient);
        }
        return patient;
    }

    /**
     * The patient of a name.
     *
     * @throws Refused if there is none of it
     * @throws UnreadableInput if the file holds no patient
     */
    OpenPatient open(String name) {
        synchronized (this) {
            Optional<OpenPatient> known =
                    Optional.ofNullable(dropped.get(name)).or(() -> Optional.ofNullable(read.get(name)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        Path file = Optional.ofNullable(filed().get(name)).orElseThrow(Refused::notFound);
        try {
            OpenPatient patient = new OpenPatient(name, shown(name), file.toString(), read(Files.readAllBytes(file)));
            synchronized (this) {
                read.put(name, patient);
            }
            return patient;
        } catch (IOException gone) {
            throw Refused.notFound();
        }
    }

    private PatientRecord read(byte[] document) {
        return evaluations.read(PatientDocuments.of(List.of(FhirDocument.record(document))), guideline);
    }

    /** A name without the digits and the identifier that synthetic patients carry in theirs. */
    static String shown(String name) {
        String words = name.replaceAll("_?[0-9a-f]{8}-[0-9a-f-]{27}$", "")
                .replaceAll("(?<=\\p{L})\\d+", "")
                .replace('_', ' ')
                .strip();
        return words.isEmpty() ? name : words;
    }

    /** Whether a name holds a text. */
    static boolean holds(String name, String sought) {
        return name.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }
}
