package dev.rationale.answers;

import dev.rationale.cases.Cases;
import dev.rationale.cases.ExampleCases;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every question that the cases of the shipped packages and the bundled data can put. */
final class Questions {

    private static final Path DATA = Path.of("src/main/resources/data");

    /** A day on which several bundled patients have fresh results, and one when all of them are old. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.parse("2017-11-17"), LocalDate.parse("2026-11-25"));

    private Questions() {}

    /** All answers by their paths. */
    static Map<String, String> answers() {
        return Stream.concat(cases(), data()).toList().parallelStream()
                .map(Question::answers)
                .collect(TreeMap::new, Questions::addAll, Questions::addAll);
    }

    private static void addAll(Map<String, String> answers, Map<String, String> more) {
        more.forEach((path, text) -> {
            if (answers.put(path, text) != null) {
                throw new IllegalStateException("Two questions have the path " + path + ".");
            }
        });
    }

    private static Stream<Question> cases() {
        return Stream.of(Cases.all(), ExampleCases.ALL).flatMap(List::stream).flatMap(Question::of);
    }

    static Stream<Question> data() {
        return documents().stream()
                .flatMap(document -> Stream.of(Cases.GUIDELINE, ExampleCases.GUIDELINE)
                        .flatMap(guideline -> read(document, guideline)
                                .flatMap(patient -> DAYS.stream()
                                        .flatMap(day -> Question.of(
                                                DATA.relativize(document).toString(), guideline, patient, day)))));
    }

    /** Every document of the bundled data, readable or not. */
    private static List<Path> documents() {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|xml)(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PatientRecord> read(Path document, Guideline guideline) {
        try {
            FhirDocument read = FhirDocument.record(Files.readAllBytes(document));
            return Stream.of(new Evaluations().read(PatientDocuments.of(List.of(read)), guideline));
        } catch (UnreadableInput unreadable) {
            return Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
