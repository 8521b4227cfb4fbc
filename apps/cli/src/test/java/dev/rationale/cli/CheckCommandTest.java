package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path directory;

    @Test
    void newPackageIsWrittenAndHasNoFinding() {
        String root = directory.resolve("mine").toString();

        Ran written = Ran.with("new", root);
        Ran checked = Ran.with("check", "--rules", root);

        assertThat(written.code()).isZero();
        assertThat(written.out()).contains("wrote " + root, "Next: rationale check --rules " + root);
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).isEqualTo("No finding.\n");
    }

    @Test
    void findingsAreLinesWithTheirPlaceAndGiveOne() throws IOException {
        Path root = directory.resolve("mine");
        Ran.with("new", root.toString());
        Path rule = root.resolve("rules/recommendation/low-value.drl");
        Files.writeString(rule, Files.readString(rule).replace("isBelow( 10 )", "amount < 10"));

        Ran checked = Ran.with("check", "--rules", root.toString());
        Ran sarif = Ran.with("check", "--rules", root.toString(), "--format", "sarif");

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).startsWith(rule + ":19:22: ").contains("'amount' is no field of Measured. [R014]");
        assertThat(sarif.code()).isEqualTo(1);
        assertThat(sarif.out()).contains("\"version\" : \"2.1.0\"", "\"startLine\" : 19");
    }

    @Test
    void missingDirectoryIsUnreadableAndAFullOneIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");

        Ran missing = Ran.with("check", "--rules", directory.resolve("nowhere").toString());
        Ran full = Ran.with("new", directory.toString());

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("there is no such directory");
        assertThat(full.code()).isEqualTo(2);
        assertThat(full.err()).contains("is not empty");
    }
}
