package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The auditor's questions about one decision, and about the log, as they are typed. */
class AuditTest extends AuditedRun {

    @Test
    void theAnswerNamesTheDecisionInTextAndInJson() throws IOException {
        Ran json = Ran.reading(Ran.PATIENT, "eval", "-", "--format", "json", "--audit", trail);
        JsonNode decision = new ObjectMapper().readTree(json.out()).path("decision");
        assertThat(decision.path("recorded").asBoolean()).isTrue();
        assertThat(decision.fieldNames()).toIterable().containsExactly("id", "recorded");
        assertThat(Ran.with(
                                "audit",
                                "show",
                                "--audit",
                                trail,
                                decision.path("id").asText())
                        .out())
                .contains("answered as     json, en");
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--lang", "fr", "--audit", trail)
                        .out())
                .contains("Enregistré sous la décision");
    }

    @Test
    void withoutATrailThereIsNoAdviceUnlessItIsSaidToBeUnrecorded() throws IOException {
        String file = Files.createFile(temporary.resolve("file")).toString();
        Ran closed = Ran.reading(Ran.PATIENT, "eval", "-", "--audit", file);
        assertThat(closed.code()).isEqualTo(ExitCode.NO_TRAIL);
        assertThat(closed.out()).isEmpty();
        assertThat(closed.err()).contains("cannot be written");
        Ran open = Ran.reading(Ran.PATIENT, "eval", "-", "--audit", file, "--audit-optional");
        assertThat(open.code()).isEqualTo(ExitCode.EVALUATED);
        assertThat(open.out()).contains("This answer was not recorded");
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--format", "json", "--audit", file, "--audit-optional")
                        .out())
                .contains("\"recorded\" : false");
    }

    @Test
    void anInputThatIsTooLongToKeepIsWarnedOfAndTheFileCanBeHeldAgainstItsDigest() throws IOException {
        String padded = Ran.PATIENT + " ".repeat(33 << 20);
        Ran long33 = Ran.reading(padded, "eval", "-", "--audit", trail);
        assertThat(long33.code()).as(long33.err()).isZero();
        assertThat(long33.err())
                .contains("The input is longer than what the trail keeps", "RATIONALE_AUDIT_LONGEST_INPUT_MIB");
        String decision = recorded(long33);
        Ran replayed = Ran.with("audit", "replay", "--audit", trail, decision);
        assertThat(replayed.out()).contains("cannot", "record: " + padded.length() + " bytes, SHA-256 ");
        String file = Files.writeString(temporary.resolve("padded"), padded).toString();
        Ran proven = Ran.with("audit", "prove", "--audit", trail, decision, "--input", file);
        assertThat(proven.out()).startsWith("c2sp.org/tlog-proof@v1");
        assertThat(proven.err()).contains("The input is the one whose digest the record holds.");
        String other =
                Files.writeString(temporary.resolve("other"), Ran.PATIENT).toString();
        Ran another = Ran.with("audit", "prove", "--audit", trail, decision, "--input", other);
        assertThat(another.code()).isEqualTo(ExitCode.NOT_AS_WRITTEN);
        assertThat(another.out()).isEmpty();
        assertThat(another.err()).contains("This is not the input of the decision");
        assertThat(Ran.with("audit", "prove", "--audit", trail, id, "--input", other)
                        .code())
                .isZero();
    }

    @Test
    void whoLooksAtAPatientByNameIsListed() {
        assertThat(Ran.with("audit", "search", "--audit", trail).code()).isZero();
        assertThat(Ran.with("audit", "events", "--audit", trail).out()).isEqualTo("0 events\n");
        Ran.with("audit", "show", "--audit", trail, id);
        Ran.with("audit", "search", "--audit", trail, "--patient", "Patient/a");
        String digest = Ran.with("version").out().replaceAll("(?s).*digest\\s+(\\S+).*", "$1");
        Ran.with("audit", "affected", "--audit", trail, "--guideline", digest);
        assertThat(Ran.with("audit", "events", "--audit", trail).out())
                .contains("question show", "question search", "question affected", "decisions " + id, "3 events")
                .doesNotContain("Patient/a");
    }

    @Test
    void aWitnessIsAskedForOnlyWithAPublishedCheckpoint() {
        String key = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(Ran.with("audit", "verify", "--audit", trail, "--witness", key)
                        .err())
                .contains("expected --since with it");
        String published = Ran.with("audit", "checkpoint", "--audit", trail).out();
        Ran missing = Ran.reading(published, "audit", "verify", "--audit", trail, "--since", "-", "--witness", key);
        assertThat(missing.code()).isEqualTo(ExitCode.NOT_AS_WRITTEN);
        assertThat(missing.out()).contains("remora.n621.de did not cosign it", "[unwitnessed]");
    }

    @Test
    void aDecisionIsShown() {
        Ran shown = Ran.with("audit", "show", "--audit", trail, id);
        assertThat(shown.out()).contains(id, "Patient/a", "command-line", "il2-hiv", "data-required", "missing");
        Ran json = Ran.with("audit", "show", "--audit", trail, id, "--format", "json");
        assertThat(json.out()).contains("\"patient\" : \"Patient/a\"", "\"answer\"");
        assertThat(Ran.with("audit", "show", "--audit", trail, "no-such-id"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(ExitCode.NO_TRAIL))
                .satisfies(ran -> assertThat(ran.err()).contains("there is no record"));
    }

    @Test
    void theLogVerifiesUntilAByteOfItIsAltered() throws IOException {
        Ran sound = Ran.with("audit", "verify", "--audit", trail);
        assertThat(sound.code()).isZero();
        assertThat(sound.out()).contains("as it was written");
        Path segment = temporary.resolve("trail/log/00000000000000000000.segment");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[900] ^= 1;
        Files.write(segment, bytes);
        Ran altered = Ran.with("audit", "verify", "--audit", trail);
        assertThat(altered.code()).isEqualTo(ExitCode.NOT_AS_WRITTEN);
        assertThat(altered.out()).contains("entry 0", "[damaged-entry]");
    }

    @Test
    void aPublishedCheckpointIsHeldAgainstTheLog() throws IOException {
        Path published = temporary.resolve("published");
        Files.writeString(
                published, Ran.with("audit", "checkpoint", "--audit", trail).out());
        Ran.reading(Ran.PATIENT, "eval", "-", "--audit", trail);
        assertThat(Ran.with("audit", "verify", "--audit", trail, "--since", published.toString())
                        .code())
                .isZero();
        String other = temporary.resolve("other").toString();
        Ran.reading(Ran.PATIENT, "eval", "-", "--audit", other);
        assertThat(Ran.with("audit", "verify", "--audit", other, "--since", published.toString())
                        .out())
                .contains("[inconsistent]");
        assertThat(Ran.with("audit", "verify", "--audit", trail, "--since", temporary + "/none")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aProofIsCheckedWithoutTheLog() throws IOException {
        String key = Ran.with("audit", "checkpoint", "--show-key", "--audit", trail)
                .out()
                .strip();
        String proof = Ran.with("audit", "prove", "--audit", trail, id).out();
        assertThat(Ran.reading(proof, "audit", "check", "-", "--key", key).out())
                .contains("The proof holds", id);
        Ran forged = Ran.reading(proof.replaceFirst("\nindex 0\n", "\nindex 1\n"), "audit", "check", "-", "--key", key);
        assertThat(forged.code()).isEqualTo(ExitCode.NOT_AS_WRITTEN);
        assertThat(forged.err()).contains("does not hold");
        assertThat(Ran.reading("x", "audit", "check", "-", "--key", key).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReplayGivesTheSameAndWithOtherRulesSaysWhatChanged() throws IOException {
        assertThat(Ran.with("audit", "replay", "--audit", trail, id).out()).contains(id + "  same", "1 same, 0 differ");
        assertThat(Ran.with("audit", "replay", "--audit", trail).out()).contains("1 same");
        String digest = Ran.with("version").out().replaceAll("(?s).*digest\\s+(\\S+).*", "$1");
        assertThat(Ran.with("audit", "replay", "--audit", trail, "--with", digest)
                        .out())
                .contains("1 same");
    }

    @Test
    void aDecisionLeavesInTheFormsOfOtherSystems() throws IOException {
        Ran fhir = Ran.with("audit", "export", "--audit", trail, id, "--as", "fhir");
        assertThat(fhir.code()).as(fhir.err()).isZero();
        assertThat(new ObjectMapper().readTree(fhir.out()).findValuesAsText("resourceType"))
                .contains("GuidanceResponse", "Provenance", "AuditEvent");
        Path file = temporary.resolve("prov.json");
        Ran prov = Ran.with("audit", "export", "--audit", trail, id, "--format", "prov", "--out", file.toString());
        assertThat(prov.out()).isEmpty();
        assertThat(Files.readString(file)).contains("\"wasGeneratedBy\"").doesNotContain("Patient/a");
        assertThat(Ran.with("audit", "export", "--audit", trail, id).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.with("audit", "export", "--audit", trail, "none", "--as", "fhir")
                        .err())
                .contains("there is no record");
    }

    @Test
    void theTrailIsShownInNumbers() {
        assertThat(Ran.with("audit", "stats", "--audit", trail).out())
                .contains("records         1", "data-required 1", "overridden");
    }

    @Test
    void aQuestionThatIsMissingIsSaid() {
        assertThat(Ran.with("audit").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.with("audit", "verify", "--audit", temporary + "/nothing"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(ExitCode.NO_TRAIL))
                .satisfies(
                        ran -> assertThat(ran.err()).contains("no audit trail").doesNotContain("Exception"));
    }
}
