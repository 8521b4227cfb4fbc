package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A trail into which one decision was recorded. */
abstract class AuditedRun {

    private static final Pattern RECORDED = Pattern.compile("Recorded as decision ([0-9a-f-]{36})\\.");

    @TempDir
    Path temporary;

    String trail = "";
    String id = "";

    @BeforeEach
    void decide() {
        trail = temporary.resolve("trail").toString();
        id = recorded(Ran.reading(Ran.PATIENT, "eval", "-", "--audit", trail));
    }

    static String recorded(Ran ran) {
        Matcher found = RECORDED.matcher(ran.out());
        assertThat(found.find()).as(ran.out() + ran.err()).isTrue();
        return found.group(1);
    }
}
