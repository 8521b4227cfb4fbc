package dev.rationale.cohort.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cohort.input.Inputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a run is about, kept in its folder from the beginning. A later start goes on only with the same question about the same files.
 *
 * @param json the members, in their order
 */
record RunFile(ObjectNode json) {

    static final String NAME = "run.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARTITIONS = "partitions";

    static RunFile of(Settings settings, Inputs inputs, String guideline, String digest, int partitions) {
        ObjectNode json = JSON.createObjectNode();
        json.put("guideline", guideline);
        json.put("digest", digest);
        json.put("asOf", settings.clocks().asOf().toString());
        json.put("evidenceAsOf", settings.clocks().evidenceAsOf().toString());
        json.put("lang", settings.language());
        json.put("zone", settings.zone().toString());
        json.put("sensitive", settings.sensitive().name());
        json.put("trace", settings.trace().name().toLowerCase(java.util.Locale.ROOT));
        json.put("answers", settings.answers());
        json.put("large", settings.large());
        json.put("largest", settings.largest());
        json.put("files", inputs.files().size());
        json.put("bytes", inputs.bytes());
        json.put("filesDigest", sha256(String.join("\n", inputs.files())));
        json.put(PARTITIONS, partitions);
        return new RunFile(json);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static Optional<RunFile> in(Folder folder) {
        return folder.text(NAME).map(RunFile::read);
    }

    private static RunFile read(String text) {
        try {
            return new RunFile((ObjectNode) JSON.readTree(text));
        } catch (IOException e) {
            throw new Unusable(NAME + " is not as it was written.");
        }
    }

    int partitions() {
        return json.path(PARTITIONS).asInt();
    }

    /** Refuses to go on with another question. */
    void expect(RunFile asked) {
        asked.json.properties().forEach(member -> {
            JsonNode was = json.path(member.getKey());
            // A number that was read has another width than one that is written.
            if (!was.asText().equals(member.getValue().asText())
                    && !member.getKey().equals(PARTITIONS)) {
                throw new Unusable("--resume: " + member.getKey() + " was " + was + " when the run began, and is "
                        + member.getValue() + " now.\n  Maybe the input has changed; a new folder begins anew.");
            }
        });
    }

    String text() {
        return json.toPrettyString() + "\n";
    }
}
