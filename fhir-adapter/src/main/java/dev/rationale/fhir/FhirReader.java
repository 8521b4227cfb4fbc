package dev.rationale.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.element.ResourceStream;
import dev.rationale.fhir.map.RecordMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads one patient's data: a bundle of any type, NDJSON, an array or a lone resource, in JSON or XML, plain or gzipped.
 *
 * <pre>{@code PatientRecord record = new FhirReader().read(Path.of("patient.json"), ReadOptions.DEFAULT);}</pre>
 */
public final class FhirReader {

    /** Deeper nesting than any resource has; a deeper one is an attack on the stack. */
    private static final int DEEPEST = 256;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_STRING = 8 << 20;
    private static final int MAGIC = 4;

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
     * Reads a file.
     *
     * @throws UnreadableInput if it gives no patient record; the message says why
     */
    public PatientRecord read(Path file, ReadOptions options) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, options);
        } catch (IOException e) {
            throw new UnreadableInput("The file cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    /** Reads a stream to its end; the caller closes it. */
    public PatientRecord read(InputStream in, ReadOptions options) {
        return record(resources(in, RecordMapper.interesting(options.kinds())), options);
    }

    /** Reads documents that were parsed already, as one record; the options name the patient. None need to be there. */
    public PatientRecord read(List<JsonNode> documents, ReadOptions options) {
        return record(resources(documents, RecordMapper.interesting(options.kinds())), options);
    }

    /** Adds draft orders that were parsed already to a record. */
    public PatientRecord withDraft(PatientRecord record, List<JsonNode> drafts, ReadOptions options) {
        return new RecordMapper(options.zone(), options.kinds())
                .withDraft(record, resources(drafts, RecordMapper.INTERESTING));
    }

    /** Reads a record and adds the draft orders of another input to it. */
    public PatientRecord withDraft(PatientRecord record, InputStream draft, ReadOptions options) {
        return new RecordMapper(options.zone(), options.kinds())
                .withDraft(record, resources(draft, RecordMapper.INTERESTING));
    }

    static PatientRecord record(List<Resource> resources, ReadOptions options) {
        return new RecordMapper(options.zone(), options.kinds()).record(resources, options.patient());
    }

    private static List<Resource> resources(List<JsonNode> documents, Set<String> interesting) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(documents);
        try (JsonParser parser = all.traverse()) {
            return new ResourceStream(parser, interesting).read();
        } catch (IOException e) {
            throw new UnreadableInput(
                    "The documents cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private List<Resource> resources(InputStream in, Set<String> interesting) {
        try {
            InputStream content = unzipped(new BufferedInputStream(in));
            int first = firstByte(content);
            if (first == '<') {
                return resources(new ByteArrayInputStream(Xml.toJson(content)), interesting);
            }
            return fromJson(content, interesting);
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

    private List<Resource> fromJson(InputStream content, Set<String> interesting) throws IOException {
        try (JsonParser parser = json.createParser(content)) {
            ResourceStream stream = new ResourceStream(parser, interesting);
            List<Resource> resources = stream.read();
            if (stream.seen() == 0) {
                throw new UnreadableInput(
                        "The input holds no FHIR resource; expected a Bundle, a resource, an array of these or NDJSON.",
                        "it is empty, or the resources lack their resourceType.");
            }
            return resources;
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

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(MAGIC);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean zipped = (second << Byte.SIZE | first) == GZIPInputStream.GZIP_MAGIC;
        return zipped ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    /** The first byte that is neither white space nor part of a byte order mark; the mark is consumed. */
    private static int firstByte(InputStream in) throws IOException {
        while (true) {
            in.mark(1);
            int next = in.read();
            boolean passedOver = next == 0xEF || next == 0xBB || next == 0xBF || Character.isWhitespace(next);
            if (!passedOver) {
                in.reset();
                return next;
            }
        }
    }
}
