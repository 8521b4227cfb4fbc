package dev.rationale.fhir;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Short ways to write a document for a test and to read it. Apostrophes stand for quotation marks. */
final class Document {

    static final String PATIENT = "{'resourceType':'Patient','id':'p','birthDate':'1965-04-02'}";

    /** The kinds of the guideline on interleukin-2: what its package declares is all that is read. */
    static final List<FactKind> KINDS = GuidelinePackages.read(
                    PackageFiles.in(Path.of("../rules/src/main/resources/guideline")))
            .kinds();

    private Document() {}

    static String bundle(String... resources) {
        return "{'resourceType':'Bundle','type':'collection','entry':["
                + String.join(
                        ",",
                        List.of(resources).stream()
                                .map(resource -> "{'resource':" + resource + "}")
                                .toList())
                + "]}";
    }

    /** An Observation with a LOINC code, whose other members are given. */
    static String observation(String code, String members) {
        return "{'resourceType':'Observation','id':'o','status':'final','subject':{'reference':'Patient/p'},"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code
                + "'}]},'effectiveDateTime':'2003-12-01'," + members + "}";
    }

    static String quantity(String value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "'}";
    }

    static PatientRecord read(String text) {
        return read(text, Optional.empty());
    }

    static PatientRecord read(String text, Optional<String> patient) {
        return new FhirReader()
                .read(
                        List.of(FhirDocument.record(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))),
                        new ReadOptions(patient, ReadOptions.DEFAULT.zone(), KINDS));
    }

    static <T extends Fact> List<T> facts(PatientRecord record, Class<T> type) {
        return record.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<String> reasons(PatientRecord record) {
        return record.excluded().stream().map(Exclusion::reason).toList();
    }
}
