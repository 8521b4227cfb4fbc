package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.pages.part.Link;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.http.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where patients come from: the files of a directory, and what was brought to a page: dropped files, records of a server, documents of
 * decisions. What was brought is kept in memory, the last few, until the workbench ends; nothing of it is written anywhere.
 */
final class Patients {

    private static final int MOST_BROUGHT = 20;
    private static final int MOST_READ = 16;
    private static final int LONGEST_NAME = 60;
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|xml|ndjson)(\\.gz)?$");

    private final Optional<Path> directory;
    private final Evaluations evaluations;
    private final Secrets secrets;
    private final Map<String, Held> brought = lately(MOST_BROUGHT);
    private final Map<String, Read> read = lately(MOST_READ);

    /** Documents in memory, with what they are called and who brought them; nobody, of a file. */
    private record Held(
            String owner, String name, String shown, String file, String origin, PatientDocuments documents) {}

    /** A record that was read for a guideline: another one reads other kinds of it. */
    private record Read(String digest, String owner, OpenPatient patient) {}

    Patients(Optional<Path> directory, Evaluations evaluations, Secrets secrets) {
        this.directory = directory;
        this.evaluations = evaluations;
        this.secrets = secrets;
    }

    /** A map that forgets what was asked for longest ago. */
    private static <V> Map<String, V> lately(int most) {
        return new LinkedHashMap<>(most, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The addresses of the patients whom somebody brought, by what they are called; the last first. */
    synchronized List<Link> brought(Person by) {
        List<Link> all = new ArrayList<>();
        brought.values().stream()
                .filter(one -> one.owner().equals(owner(by)))
                .forEach(one -> all.add(0, Link.to(OpenPatient.address(one.name()), one.shown())));
        return all;
    }

    /** Who came by the terminal's link is one owner; a provider names each. */
    private static String owner(Person person) {
        return "by:" + person.subject();
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
    OpenPatient drop(Person by, String called, byte[] document, Guideline guideline) {
        String file = called.isBlank() ? "patient.json" : called.substring(Math.max(0, called.length() - LONGEST_NAME));
        return bring(by, file, file, "", PatientDocuments.of(List.of(FhirDocument.record(document))), guideline);
    }

    /**
     * Takes documents that were brought from elsewhere.
     *
     * @param origin says from where; empty for a file
     * @throws UnreadableInput if they hold no patient
     */
    OpenPatient bring(
            Person by, String shown, String file, String origin, PatientDocuments documents, Guideline guideline) {
        Held held = new Held(owner(by), secrets.next(), shown, file, origin, documents);
        OpenPatient patient = read(held, guideline);
        synchronized (this) {
            brought.put(held.name(), held);
        }
        return patient;
    }

    /**
     * The patient of a name, as a guideline reads the record.
     *
     * @param by who asks: what somebody brought is nobody else's
     * @throws Refused if there is none of it
     * @throws UnreadableInput if the file holds no patient
     */
    OpenPatient open(Person by, String name, Guideline guideline) {
        Optional<Held> held;
        synchronized (this) {
            Optional<OpenPatient> known = Optional.ofNullable(read.get(name))
                    .filter(one -> mayOpen(by, one.owner()))
                    .filter(one -> one.digest().equals(guideline.id().digest()))
                    .map(Read::patient);
            if (known.isPresent()) {
                return known.get();
            }
            held = Optional.ofNullable(brought.get(name)).filter(one -> mayOpen(by, one.owner()));
        }
        Held opened = held.orElseGet(() -> filed(name));
        OpenPatient patient = read(opened, guideline);
        synchronized (this) {
            read.put(name, new Read(guideline.id().digest(), opened.owner(), patient));
        }
        return patient;
    }

    private static boolean mayOpen(Person by, String owner) {
        return owner.isEmpty() || owner.equals(owner(by));
    }

    private Held filed(String name) {
        Path file = Optional.ofNullable(filed().get(name)).orElseThrow(Refused::notFound);
        try {
            FhirDocument document = FhirDocument.record(Files.readAllBytes(file));
            return new Held("", name, shown(name), file.toString(), "", PatientDocuments.of(List.of(document)));
        } catch (IOException gone) {
            throw Refused.notFound();
        }
    }

    private OpenPatient read(Held held, Guideline guideline) {
        PatientRecord record = evaluations.read(held.documents(), guideline);
        return new OpenPatient(held.name(), held.shown(), held.file(), held.origin(), record);
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
