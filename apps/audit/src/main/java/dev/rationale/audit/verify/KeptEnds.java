package dev.rationale.audit.verify;

import dev.rationale.audit.log.Hash;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.verify.TrailFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What recoveries cut off and kept beside the log, by name and hash, as the records say. */
final class KeptEnds {

    private final Map<String, String> hashes = new TreeMap<>();

    void take(NamedParts record) {
        if (record.kind().equals(TrailRecord.RECOVERY)) {
            String file = record.details().getOrDefault(TrailRecord.KEPT, "");
            hashes.put(file, record.details().getOrDefault(TrailRecord.KEPT_HASH, ""));
        }
    }

    List<TrailFinding> wrong(Path directory) {
        List<TrailFinding> wrong = new ArrayList<>();
        hashes.forEach((name, hash) -> {
            if (!isThere(directory.resolve(name), hash)) {
                wrong.add(new TrailFinding(
                        Kind.KEPT_END,
                        "log/torn/" + name,
                        "what was cut off here when the log was recovered is missing or was altered."));
            }
        });
        return wrong;
    }

    private static boolean isThere(Path file, String hash) {
        try {
            return Hash.over(Files.readAllBytes(file)).hex().equals(hash);
        } catch (IOException missing) {
            return false;
        }
    }
}
