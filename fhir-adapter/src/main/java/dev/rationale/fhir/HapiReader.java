package dev.rationale.fhir;

import dev.rationale.engine.evaluation.PatientRecord;
import java.io.ByteArrayInputStream;
import org.hl7.fhir.instance.model.api.IBaseBundle;

/** Reads a bundle that a HAPI server already holds. It goes through the same mapping, so both ways give the same record. */
public final class HapiReader {

    private final FhirReader reader = new FhirReader();

    /**
     * Reads one patient's data.
     *
     * @throws UnreadableInput as {@link FhirReader#read} does
     */
    public PatientRecord read(IBaseBundle bundle, ReadOptions options) {
        return reader.read(new ByteArrayInputStream(Hapi.json(bundle)), options);
    }

    /** Reads a document by way of HAPI's parser and objects: a slow second opinion on what {@link FhirReader} reads from its tokens. */
    public PatientRecord readThroughObjects(String json, ReadOptions options) {
        return reader.read(new ByteArrayInputStream(Hapi.json(Hapi.parse(json))), options);
    }
}
