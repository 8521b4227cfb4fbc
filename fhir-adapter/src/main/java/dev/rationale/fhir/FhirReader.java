package dev.rationale.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.OfKinds;
import dev.rationale.fhir.account.AccountOf;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.fhir.element.Collected;
import dev.rationale.fhir.element.ResourceStream;
import dev.rationale.fhir.map.KindReaders;
import dev.rationale.fhir.map.RecordMapper;
import dev.rationale.fhir.map.Settled;
import dev.rationale.fhir.record.Completeness;
import dev.rationale.fhir.record.Current;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads one patient's data: a bundle of any type, NDJSON, an array or a lone resource, in JSON or XML, plain or gzipped.
 *
 * <pre>{@code PatientRecord record = new FhirReader().read(List.of(FhirDocument.record(bytes)), ReadOptions.DEFAULT);}</pre>
 */
public final class FhirReader {

    /** Deeper nesting than any resource has; a deeper one is an attack on the stack. */
    private static final int DEEPEST = 256;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_STRING = 8 << 20;

    /** Made once for a guideline, however many readers there are: they cost more than reading a short record. */
    private static final OfKinds<KindReaders> READERS = new OfKinds<>(KindReaders::new);

    private final JsonFactory json = bounded(Long.MAX_VALUE);

    /**
     * A factory of parsers that refuse what is only there to do harm: deep nesting, endless numbers and texts, members that are
     * there twice.
     *
     * @param tokens the most tokens that one document may have
     */
    public static JsonFactory bounded(long tokens) {
        return ((JsonFactoryBuilder) JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(LONGEST_STRING)
                                .maxTokenCount(tokens)
                                .build()))
                .build();
    }

    /**
     * Reads documents as the record of one patient.
     *
     * @throws UnreadableInput if they give no patient record; the message says why
     */
    public PatientRecord read(List<FhirDocument> documents, ReadOptions options) {
        KindReaders kinds = READERS.of(options.kinds());
        Collected collected = collected(documents, kinds.interesting());
        Current current = Current.of(collected.resources(), options.sensitive());
        Completeness completeness = Completeness.of(collected);
        PatientRecord record = new RecordMapper(options.zone(), kinds)
                .record(current.resources(), options.patient())
                .excluding(current.excluded())
                .noticing(completeness.notices())
                .noticing(unshown(current, options.sensitive()))
                .adding(completeness.notUnderstood(options.kinds()));
        return record.holding(Settled.without(record.facts(), options.kinds()));
    }

    private static List<String> unshown(Current current, Sensitive sensitive) {
        return sensitive == Sensitive.USE_UNSHOWN && current.isSensitive() ? List.of(Sensitive.UNSHOWN) : List.of();
    }

    /**
     * Tells what becomes of every resource in documents, for all patients of whom they hold something, or for the one that is meant.
     *
     * @throws UnreadableInput if they cannot be read; the message says why
     */
    public ReadingAccount account(List<FhirDocument> documents, ReadOptions options) {
        KindReaders kinds = READERS.of(options.kinds());
        return AccountOf.all(collected(documents, kinds.interesting()), kinds, options);
    }

    /**
     * Reads what draft orders propose. An order that is being written may lack nearly everything.
     *
     * @param judged the orders that count, by {@code Type/id}, id or full URL; all of them if it is empty
     * @param beside what is on record: an order may name a medication that lies there
     * @param kinds the kinds of fact that the guideline declares
     * @throws UnreadableInput if they cannot be read; the message says why
     */
    public List<Fact> proposals(
            List<FhirDocument> drafts, Set<String> judged, List<FhirDocument> beside, List<FactKind> kinds) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        KindReaders readers = READERS.of(kinds);
        return new RecordMapper(ZoneOffset.UTC, readers)
                .proposals(
                        current(drafts, readers.interesting()).resources(),
                        judged,
                        current(beside, Set.of("Medication")).resources());
    }

    private Current current(List<FhirDocument> documents, Set<String> interesting) {
        return Current.of(collected(documents, interesting).resources(), Sensitive.USE);
    }

    /** Resources are counted on from one document to the next, so that no two without an id have one name. */
    private Collected collected(List<FhirDocument> documents, Set<String> interesting) {
        ResourceStream stream = new ResourceStream(interesting);
        documents.forEach(document -> read(document, stream));
        boolean named = documents.stream().anyMatch(one -> !one.role().mayBeEmpty());
        if (named && stream.collected().seen() == 0) {
            throw new UnreadableInput(
                    "The input holds no FHIR resource; expected a Bundle, a resource, an array of these or NDJSON.",
                    "it is empty, or the resources lack their resourceType.");
        }
        return stream.collected();
    }

    private void read(FhirDocument document, ResourceStream stream) {
        try {
            if (document.parsed().isPresent()) {
                read(document.parsed().get().traverse(), stream);
            } else {
                read(document.bytes(), stream);
            }
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw new UnreadableInput("The input is not valid UTF-8.", "the file was cut or is in another encoding.");
        } catch (IOException e) {
            throw new UnreadableInput("The input cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new UnreadableInput("The input nests too deeply; expected at most " + DEEPEST + " levels.");
        }
    }

    private void read(byte[] document, ResourceStream stream) throws IOException {
        if (isZipped(document)) {
            read(new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(document))), stream);
            return;
        }
        int first = firstByte(document);
        if (first < document.length && document[first] == '<') {
            read(new ByteArrayInputStream(document), stream);
        } else {
            read(json.createParser(document, first, document.length - first), stream);
        }
    }

    private void read(InputStream content, ResourceStream stream) throws IOException {
        boolean xml = firstByte(content) == '<';
        read(json.createParser(xml ? new ByteArrayInputStream(Xml.toJson(content)) : content), stream);
    }

    private static void read(JsonParser tokens, ResourceStream stream) throws IOException {
        try (tokens) {
            stream.read(tokens);
        }
    }

    /** The message names the place and the kind of fault, and quotes nothing of the input. */
    private static UnreadableInput malformed(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (message.contains("Duplicate field")) {
            return new UnreadableInput(
                    "A JSON object has the same member twice" + place + "; which one is meant is not known.");
        }
        if (message.contains("maximum") || message.contains("exceeds")) {
            return new UnreadableInput("The JSON is too deep, or a number or text in it is too long" + place + ".");
        }
        if (message.contains("UTF-8")) {
            return new UnreadableInput("The input is not valid UTF-8" + place + ".", "it is in another encoding.");
        }
        return new UnreadableInput("The input is not valid JSON" + place + ".", "the file was cut.");
    }

    private static boolean isZipped(byte[] document) {
        return document.length > 1
                && ((document[1] & 0xFF) << Byte.SIZE | (document[0] & 0xFF)) == GZIPInputStream.GZIP_MAGIC;
    }

    /** Where the first byte is that is neither white space nor part of a byte order mark. */
    private static int firstByte(byte[] document) {
        int at = 0;
        while (at < document.length && isPassedOver(document[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    private static boolean isPassedOver(int one) {
        return one == 0xEF || one == 0xBB || one == 0xBF || Character.isWhitespace(one);
    }

    /** The first byte that is neither white space nor part of a byte order mark; the mark is consumed. */
    private static int firstByte(InputStream in) throws IOException {
        while (true) {
            in.mark(1);
            int next = in.read();
            if (!isPassedOver(next)) {
                in.reset();
                return next;
            }
        }
    }
}
