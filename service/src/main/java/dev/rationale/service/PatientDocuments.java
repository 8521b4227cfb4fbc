package dev.rationale.service;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.fhir.map.RecordMapper;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A patient's documents, each with its role and the bytes that were received.
 *
 * @param record what is on record, in order
 * @param drafts the orders that are being drafted
 * @param patient logical id of the patient, needed where the documents hold several or none
 * @param zone the zone in which instants fall on days
 * @param notices codes of what whoever gathered the documents knows of them, for instance what could not be had
 * @param sensitive what is done with what is labelled as sensitive
 */
public record PatientDocuments(
        List<FhirDocument> record,
        DraftOrders drafts,
        Optional<String> patient,
        ZoneId zone,
        List<String> notices,
        Sensitive sensitive)
        implements PatientInput {

    public PatientDocuments {
        record = List.copyOf(record);
        notices = List.copyOf(notices);
    }

    /** Documents of which everything may be used. */
    public PatientDocuments(
            List<FhirDocument> record,
            DraftOrders drafts,
            Optional<String> patient,
            ZoneId zone,
            List<String> notices) {
        this(record, drafts, patient, zone, notices, Sensitive.USE);
    }

    /** The documents of one patient, with days as they are in UTC. */
    public static PatientDocuments of(List<FhirDocument> record) {
        return new PatientDocuments(record, DraftOrders.NONE, Optional.empty(), ZoneOffset.UTC, List.of());
    }

    /** The same where the documents hold several patients. */
    public PatientDocuments choosing(Optional<String> id) {
        return new PatientDocuments(record, drafts, id, zone, notices, sensitive);
    }

    /** The same where instants fall on the days of another zone. */
    public PatientDocuments in(ZoneId other) {
        return new PatientDocuments(record, drafts, patient, other, notices, sensitive);
    }

    /** The same with another way to treat what is labelled as sensitive. */
    public PatientDocuments treating(Sensitive labelled) {
        return new PatientDocuments(record, drafts, patient, zone, notices, labelled);
    }

    private ReadOptions options(List<FactKind> kinds) {
        return new ReadOptions(patient, zone, kinds, sensitive);
    }

    /** All of them, drafts last. */
    public List<FhirDocument> all() {
        return Stream.concat(record.stream(), drafts.documents().stream()).toList();
    }

    @Override
    public PatientRecord record(FhirReader reader, List<FactKind> kinds) {
        PatientRecord read = reader.read(record, options(kinds));
        List<Fact> besides = Stream.concat(drafts.proposals().stream(), Unanswered.facts(notices, kinds).stream())
                .toList();
        return RecordMapper.proposing(besides, read.noticing(notices));
    }

    /** What becomes of every resource in them. */
    ReadingAccount account(FhirReader reader, List<FactKind> kinds) {
        return reader.account(record, options(kinds));
    }
}
