package dev.rationale.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.service.DecisionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Appends feedback to a file, one JSON object a line, each report once however often it arrives. The file is made with the first
 * report. Decisions are not written here: that is the audit trail's work.
 */
public final class FeedbackFile implements FeedbackLog {

    /** Reports by which a repetition is recognised; an older one would be written a second time, with the same key. */
    private static final int REMEMBERED = 50_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "key";

    private final Path file;
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Opens a file and reads which reports it holds. */
    public FeedbackFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> known.add(key(line)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized void feedback(Feedback feedback) {
        if (known.contains(feedback.key())) {
            return;
        }
        try {
            append(line(feedback));
            known.add(feedback.key());
        } catch (IOException e) {
            throw new DecisionLog.Unavailable("The feedback cannot be written.", e);
        }
    }

    /** A report is on the disk before it is confirmed. */
    private void append(String line) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    private static String line(Feedback feedback) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put(KEY, feedback.key());
        line.put("received", feedback.received().toString());
        line.put("at", feedback.at().toString());
        line.put("client", feedback.caller().client());
        line.put("service", feedback.service());
        line.put("card", feedback.card());
        line.put("outcome", feedback.outcome().name().toLowerCase(Locale.ROOT));
        if (!feedback.suggestions().isEmpty()) {
            feedback.suggestions().forEach(line.withArrayProperty("suggestions")::add);
        }
        feedback.reason()
                .ifPresent(reason ->
                        line.putObject("reason").put("system", reason.system()).put("code", reason.code()));
        feedback.comment().ifPresent(comment -> line.put("comment", comment));
        return JSON.writeValueAsString(line) + "\n";
    }

    /** A line that was cut by a crash has no key, and stays what it is. */
    private static String key(String line) {
        try {
            JsonNode read = JSON.readTree(line);
            return read.path(KEY).asText();
        } catch (IOException cut) {
            return "";
        }
    }
}
