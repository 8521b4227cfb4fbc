package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where the keys of a trail are, who has which, and what is left without one, as it is typed. */
class AuditKeysTest extends AuditedRun {

    @Test
    void aTrailIsBegunWithItsKeyElsewhere() throws IOException {
        String fresh = temporary.resolve("fresh").toString();
        Ran inside = Ran.with("audit", "init", "--audit", fresh, "--key-file", fresh + "/master.key");
        assertThat(inside.code()).isEqualTo(ExitCode.USAGE);
        assertThat(inside.err()).contains("beside the log");
        Files.createDirectories(temporary.resolve("rest/guidelines"));
        Ran rest = Ran.with("audit", "init", "--audit", temporary + "/rest", "--key-file", temporary + "/unused.key");
        assertThat(rest.code()).isEqualTo(ExitCode.NO_TRAIL);
        assertThat(temporary.resolve("unused.key")).doesNotExist();
        Ran begun = Ran.with("audit", "init", "--audit", fresh, "--key-file", temporary + "/elsewhere.key");
        assertThat(begun.code()).as(begun.err()).isZero();
        assertThat(begun.out())
                .contains("RATIONALE_AUDIT_KEY_FILE=" + temporary + "/elsewhere.key", "rationale/audit/");
        assertThat(Path.of(fresh, "master.key")).doesNotExist();
        assertThat(Ran.with("audit", "init", "--audit", fresh).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--audit", fresh).err())
                .contains("master key", "not at hand");
        assertThat(keyFile()).exists();
        assertThat(temporary.resolve("trail/master.key")).doesNotExist();
        Ran empty = Ran.with("audit", "checkpoint", "--audit", fresh);
        assertThat(empty.code()).isZero();
        assertThat(empty.out()).contains("\n0\n");
    }

    @Test
    void anErasedPatientCanBeReadNoMore() {
        assertThat(Ran.with("audit", "erase", "--audit", trail, "--patient", "Patient/a")
                        .out())
                .contains("Erased 1 keys");
        assertThat(Ran.with("audit", "show", "--audit", trail, id).out())
                .contains("The content was erased")
                .doesNotContain("Patient/a");
        assertThat(Ran.with("audit", "replay", "--audit", trail, id).out()).contains("cannot", "erased");
        assertThat(Ran.with("audit", "verify", "--audit", trail).code()).isZero();
    }

    @Test
    void afterARotationTheOldKeyOpensNothingAndTheNewOneEverything() throws IOException {
        Path key = keyFile();
        String before = Files.readString(key);
        assertThat(Ran.with("audit", "rotate-keys", "--audit", trail).out()).contains("Wrapped 4 keys");
        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(Ran.with("audit", "show", "--audit", trail, id).out()).contains("Patient/a");
        assertThat(Ran.with("audit", "verify", "--audit", trail).code()).isZero();
        Files.writeString(key, before);
        assertThat(Ran.with("audit", "show", "--audit", trail, id).out()).contains("does not open this key");
    }

    /** In the user's configuration, under the name of the log. */
    private Path keyFile() throws IOException {
        String name = Files.readString(temporary.resolve("trail/log.vkey"))
                .replaceAll("(?s)\\+.*|.*/(?=[0-9a-f]{16}\\+)", "");
        return Path.of(System.getenv("XDG_CONFIG_HOME"), "rationale", "audit", name.replaceAll(".*/", "") + ".key");
    }

    @Test
    void rolesAreGivenListedAndTaken() throws IOException {
        Path file = temporary.resolve("auditor.key");
        Ran given = Ran.with(
                "audit", "role", "--audit", trail, "add", "auditor", "--as", "reader", "--key-file", file.toString());
        assertThat(given.code()).as(given.err()).isZero();
        assertThat(given.out()).contains("Given: reader.auditor.", "RATIONALE_AUDIT_KEY_FILE=" + file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Ran.with("audit", "role", "--audit", trail, "list").out())
                .contains("reader  auditor  key ", "1 roles");
        for (String[] wrong : new String[][] {
            {"add", "Auditor", "--as", "reader", "--key-file", temporary + "/a.key"},
            {"add", "another", "--as", "owner", "--key-file", temporary + "/a.key"},
            {"add", "another", "--as", "reader", "--key-file", trail + "/a.key"},
            {"add", "another", "--as", "reader"}
        }) {
            assertThat(role(wrong).code()).as(String.join(" ", wrong)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(role("add", "auditor", "--as", "eraser", "--key-file", temporary + "/unused.key")
                        .err())
                .contains("a role already");
        assertThat(temporary.resolve("unused.key")).doesNotExist();
        assertThat(role("remove", "nobody").err()).contains("nobody of the name");
        assertThat(role("remove", "auditor").out()).contains("Taken: reader.auditor.", "rotate-keys");
        assertThat(Ran.with("audit", "events", "--audit", trail).out()).contains("  role  ", "2 events");
        assertThat(Ran.with("audit", "verify", "--audit", trail).code()).isZero();
    }

    private Ran role(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"audit", "role", "--audit", trail}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.with(all);
    }

    @Test
    void theCodeOfAReportLeadsBehindTheAddressThatIsGivenAndNowhereElse() throws IOException {
        Path page = temporary.resolve("page.html");
        for (String address : new String[] {"https://audit.example/proofs", "https://audit.example/proofs/"}) {
            Ran.with("audit", "report", "--audit", trail, id, "--output", page.toString(), "--proofs", address);
            assertThat(page).content().contains("aria-label=\"https://audit.example/proofs/" + id + "\"");
        }
        Ran wrong = Ran.with(
                "audit", "report", "--audit", trail, id, "--output", page.toString(), "--proofs", "audit.example");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        Ran published = Ran.with("audit", "publish", "--audit", trail, "--proofs", temporary + "/proofs");
        assertThat(published.out()).contains("1 proofs written, 0 were there, 0 are not signed yet");
        assertThat(temporary.resolve("proofs").resolve(id)).content().startsWith("c2sp.org/tlog-proof@v1");
    }
}
