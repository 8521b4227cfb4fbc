package dev.rationale.cohort.evaluate;

import dev.rationale.cohort.input.Found;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.PatientDocuments;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The lines of one patient, as they come, in the order of types and then of their bytes. */
public final class PatientLines {

    /** Documents of this size are let go one by one while they are read. */
    private static final int DOCUMENT = 8 << 20;

    private final String key;
    private final String source;
    private final TreeMap<String, List<byte[]>> byType = new TreeMap<>();
    private long bytes;
    private int lines;
    private boolean dropped;
    private boolean document;

    PatientLines(String key, String source) {
        this.key = key;
        this.source = source;
    }

    void add(String type, byte[] line, long largest) {
        bytes += line.length;
        lines++;
        document |= type.equals(Found.DOCUMENT);
        if (bytes > largest) {
            // What is too large to be evaluated is not too large to be counted.
            dropped = true;
            byType.clear();
        }
        if (!dropped) {
            byType.computeIfAbsent(type, any -> new ArrayList<>()).add(line);
        }
    }

    boolean isOf(String otherKey, String otherSource) {
        return key.equals(otherKey) && source.equals(otherSource);
    }

    /** The patient's id, or the place of the document. */
    public String key() {
        return key;
    }

    String source() {
        return source;
    }

    long bytes() {
        return bytes;
    }

    int lines() {
        return lines;
    }

    boolean isTooLarge() {
        return dropped;
    }

    /** A document that stands for itself; its key is the name of its file. */
    boolean isDocument() {
        return document;
    }

    /** Whether the patient's own resource is there. */
    boolean hasPatient() {
        return isDocument() || byType.containsKey("Patient");
    }

    /** A line in which the patient's sex and birth date stand, if they are told. */
    Optional<byte[]> person() {
        return Optional.ofNullable(byType.get(isDocument() ? Found.DOCUMENT : "Patient"))
                .map(some -> some.get(some.size() - 1));
    }

    /** The documents that {@code eval} is given when it is asked about this patient. */
    public List<byte[]> documents(SharedLines shared) {
        List<byte[]> all = new ArrayList<>();
        byType.values().forEach(all::addAll);
        if (isDocument()) {
            return all;
        }
        all.addAll(shared.referred(source, byType));
        List<byte[]> documents = new ArrayList<>();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] line : all) {
            joined.write(line, 0, line.length);
            joined.write('\n');
            if (joined.size() >= DOCUMENT) {
                documents.add(joined.toByteArray());
                joined.reset();
            }
        }
        if (joined.size() > 0) {
            documents.add(joined.toByteArray());
        }
        return documents;
    }

    /** What is asked about; XML needs HAPI, which is not sent to executors. */
    PatientDocuments input(Question question, SharedLines shared) {
        List<byte[]> bytes = documents(shared);
        if (isDocument() && isXml(bytes.get(0))) {
            throw new UnreadableInput("The document is XML; a cohort is read from JSON.", "eval reads it.");
        }
        List<FhirDocument> documents = bytes.stream().map(FhirDocument::record).toList();
        Optional<String> chosen = isDocument() ? Optional.empty() : Optional.of(key);
        return new PatientDocuments(
                documents,
                DraftOrders.NONE,
                chosen,
                question.zone(),
                isDocument() ? List.of() : question.notices().getOrDefault(source, List.of()),
                question.sensitive());
    }

    private static boolean isXml(byte[] document) {
        for (byte one : document) {
            boolean passedOver = one < 0 || Character.isWhitespace(one);
            if (!passedOver) {
                return one == '<';
            }
        }
        return false;
    }
}
