package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A writer that is killed loses nothing that it acknowledged. The key is that of RFC 8032's first test vector. */
class KillTest {

    private static final String PRIVATE =
            "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC =
            "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @TempDir(factory = TempDirFactory.Standard.class)
    private Path directory;

    @Test
    void everyAcknowledgedEntrySurvivesSigkillAtARandomMoment() throws Exception {
        Random random = new Random(6962);
        Map<Long, String> acknowledged = new TreeMap<>();
        int kills = Logs.thorough() ? 20 : 4;
        for (int kill = 0; kill < kills; kill++) {
            int before = acknowledged.size();
            runAndKill("run" + kill, 20 + random.nextInt(300), acknowledged);
            assertThat(acknowledged.size()).isGreaterThan(before);
        }
        try (MerkleLog log = MerkleLog.open(directory, signer());
                LogReader reader = log.reader()) {
            acknowledged.forEach((index, text) ->
                    assertThat(reader.entry(index).leaf()).isEqualTo(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(new LogVerifier(directory, signer().verifier(), Optional.empty())
                        .verify()
                        .findings())
                .isEmpty();
    }

    /** What it printed in whole lines was acknowledged. */
    private void runAndKill(String run, int millis, Map<Long, String> acknowledged)
            throws IOException, InterruptedException {
        for (String line : Killed.after(millis, Hammer.class, directory.toString(), run)) {
            int space = line.indexOf(' ');
            acknowledged.put(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
        }
    }

    static NoteSigner signer() {
        return NoteSigner.restore(
                "example.org/kill",
                HexFormat.of().parseHex(PRIVATE),
                HexFormat.of().parseHex(PUBLIC));
    }
}
