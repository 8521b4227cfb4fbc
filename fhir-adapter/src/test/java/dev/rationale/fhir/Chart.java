package dev.rationale.fhir;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Short ways to write the chart of a patient with atrial fibrillation, and to read it. Apostrophes stand for quotation marks. */
final class Chart {

    static final List<FactKind> KINDS = GuidelinePackages.read(PackageFiles.in(Path.of("src/test/resources/af")))
            .kinds();

    static final String APIXABAN =
            "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1364430'}]}";

    private Chart() {}

    /** A medication resource {@code m} of the patient {@code p}. */
    static String medicine(String type, String status, String members) {
        return "{'resourceType':'" + type + "','id':'m','status':'" + status + "','subject':{'reference':'Patient/p'},"
                + members + "}";
    }

    /** A systolic blood pressure of the patient {@code p}. */
    static String pressure(String id, int value, String members) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','subject':{'reference':'Patient/p'},"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},"
                + Document.quantity(Integer.toString(value), "mmHg")
                + (members.contains("effective") ? "" : ",'effectiveDateTime':'2022-05-01'")
                + (members.isEmpty() ? "" : "," + members) + "}";
    }

    static String fibrillation(String members) {
        return "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},"
                + "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'I48.0'}]}"
                + (members.isEmpty() ? "" : "," + members) + "}";
    }

    static String entry(String url, String resource) {
        return "{'fullUrl':'" + url + "','resource':" + resource + "}";
    }

    static String bundle(String type, String... entries) {
        return "{'resourceType':'Bundle','type':'" + type + "','entry':[" + String.join(",", entries) + "]}";
    }

    /** The patient {@code p} with other resources. */
    static PatientRecord holding(String... resources) {
        String[] all = new String[resources.length + 1];
        all[0] = Document.PATIENT;
        System.arraycopy(resources, 0, all, 1, resources.length);
        return read(Document.bundle(all));
    }

    static PatientRecord read(String... documents) {
        return read(ReadOptions.DEFAULT, documents);
    }

    static PatientRecord read(ReadOptions options, String... documents) {
        return new FhirReader().read(documents(documents), options.declaring(KINDS));
    }

    static List<FhirDocument> documents(String... documents) {
        return List.of(documents).stream()
                .map(text -> FhirDocument.record(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** What was left out, as {@code resource reason}. */
    static List<String> leftOut(PatientRecord record) {
        return record.excluded().stream().map(Chart::written).toList();
    }

    private static String written(Exclusion one) {
        return one.resource() + " " + one.reason();
    }
}
