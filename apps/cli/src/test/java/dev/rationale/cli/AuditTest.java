package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's questions as they are typed. */
class AuditTest {

    private static final Pattern RECORDED = Pattern.compile("Recorded as decision ([0-9a-f-]{36})\\.");

    @TempDir
    private Path temporary;

    private String trail = "";
    private String id = "";

    @BeforeEach
    void decide() {
        trail = temporary.resolve("trail").toString();
        id = recorded(Ran.reading(Ran.PATIENT, "eval", "-", "--audit", trail));
    }

    @Test
    void anEditIsComparedOnTheInputsOfTheTrailWithoutThoseThatWereErased() throws IOException {
        Path edited = temporary.resolve("edited");
        Guidelines.bundledFiles().writeTo(edited);
        String rules = edited.toString();
        Ran same = Ran.with("diff", rules, rules, "--log", trail);
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(same.out()).contains("Of 1 patients 0 are answered otherwise");
        Path before = temporary.resolve("before");
        Guidelines.bundledFiles().writeTo(before);
        Files.writeString(edited.resolve("guideline.yaml"), manifest(edited).replace("value: 18", "value: 99"));
        Ran other = Ran.with("diff", before.toString(), rules, "--log", trail);
        assertThat(other.code()).as(other.err()).isEqualTo(1);
        assertThat(other.out()).contains("Of 1 patients 1 are answered otherwise", "For instance: " + id);
        Ran.with("audit", "erase", "--audit", trail, "--patient", "Patient/a");
        Ran gone = Ran.with("diff", rules, rules, "--log", trail);
        assertThat(gone.code()).as(gone.err()).isZero();
        assertThat(gone.out()).contains("Of 0 patients", "is not kept: 1", id);
        Path unreadable = Files.writeString(edited.resolve("unreadable.json"), "{");
        Ran beside = Ran.with("diff", rules, rules, "--log", trail, "--bundles", unreadable.toString());
        assertThat(beside.code()).as(beside.out()).isEqualTo(3);
        assertThat(beside.out()).contains("could not be read: 1", "is not kept: 1");
    }

    private static String manifest(Path guideline) throws IOException {
        return Files.readString(guideline.resolve("guideline.yaml"));
    }

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
        Ran.with("audit", "affected", "--audit", trail, "--guideline", "");
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
    void decisionsAreFoundAndListedForPeopleAndPrograms() {
        String other = recorded(Ran.reading(
                Ran.PATIENT.replace("Patient/a", "Patient/b").replace("\"id\":\"a\"", "\"id\":\"b\""),
                "eval",
                "-",
                "--audit",
                trail));
        assertThat(search("--patient", "Patient/a")).contains(id, "1 found").doesNotContain(other);
        assertThat(search("--outcome", "data-required")).contains(id, other, "2 found");
        assertThat(search("--outcome", "success")).contains("0 found");
        assertThat(search("--from", "2017-11-17", "--to", "2017-11-18")).contains("2 found");
        assertThat(search("--to", "2017-11-17")).contains("0 found");
        assertThat(search("--override")).contains("0 found");
        assertThat(search("--limit", "1")).contains(other).doesNotContain(id);
        assertThat(Ran.with("audit", "search", "--audit", trail, "--limit", "1").err())
                .contains("Only the newest 1 were looked at");
        assertThat(Ran.with("audit", "replay", "--audit", trail, "--limit", "3").err())
                .doesNotContain("Only the newest");
        assertThat(search("--format", "csv")).startsWith("decision,recorded,").contains(id + ",2017-11-17T12:00:00Z");
        assertThat(search("--format", "json")).contains("{\"place\":0,\"id\":\"" + id);
    }

    @Test
    void aQuestionThatCannotBeMeantIsRefusedAndNotAnsweredWithNothing() {
        for (String[] wrong : new String[][] {
            {"--outcome", "sucess"},
            {"--patient", "a"},
            {"--patient", "Condition/a"},
            {"--from", "17.11.2017"},
            {"--from", "2017-13-01"},
            {"--to", "2017-11-17T12:00:00"}
        }) {
            Ran ran = Ran.with("audit", "search", "--audit", trail, wrong[0], wrong[1]);
            assertThat(ran.code()).as(wrong[1]).isEqualTo(ExitCode.USAGE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(wrong[0]).doesNotContain("Exception");
        }
        assertThat(search("--from", "2017-11-17T13:00:00+01:00")).contains("1 found");
        assertThat(search("--from", "2017-11-17T13:00:01+01:00")).contains("0 found");
        assertThat(search("--to", "2017-11-17T12:00:00.001Z")).contains("1 found");
        assertThat(Ran.with("audit", "erase", "--audit", trail, "--patient", "a")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Ran.with("audit", "report", "--audit", trail, id, "--output", trail + ".html", "--lang", "de")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aMisspelledDirectoryIsSaidAndNothingIsMadeThere() {
        String misspelled = temporary.resolve("trial").toString();
        for (String[] command : new String[][] {
            {"audit", "erase", "--audit", misspelled, "--patient", "Patient/a"},
            {"audit", "erase", "--audit", misspelled, "--before", "2017-01"},
            {"audit", "rotate-keys", "--audit", misspelled},
            {"audit", "events", "--audit", misspelled},
            {"audit", "verify", "--audit", misspelled}
        }) {
            assertThat(Ran.with(command).code()).as(command[1]).isEqualTo(ExitCode.NO_TRAIL);
        }
        assertThat(Path.of(misspelled)).doesNotExist();
    }

    @Test
    void whatWasDoneToTheTrailIsListed() {
        assertThat(Ran.with("audit", "events", "--audit", trail).out()).isEqualTo("0 events\n");
        Ran.with("audit", "erase", "--audit", trail, "--patient", "Patient/a");
        Ran.with("audit", "rotate-keys", "--audit", trail);
        assertThat(Ran.with("audit", "events", "--audit", trail).out())
                .contains("  erasure  ", "keys 1", "reason request", "  rotation  ", "2 events");
        assertThat(Ran.with("audit", "events", "--audit", trail, "--format", "csv")
                        .out())
                .startsWith("event,recorded,kind,by,details\r\n");
        assertThat(Ran.with("audit", "events", "--audit", trail, "--format", "json")
                        .out())
                .contains("\"erased\":\"patients/");
        assertThat(Ran.with("audit", "replay", "--audit", trail).code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void whomAWrongRuleConcernsIsListedByName() {
        String digest = Ran.with("version").out().replaceAll("(?s).*digest\\s+(\\S+).*", "$1");
        assertThat(affected("--guideline", digest.substring(0, 12)))
                .contains("Patient/a  ", id, "1 patients, 1 decisions");
        assertThat(affected("--guideline", "0000")).contains("0 patients, 0 decisions");
        assertThat(affected("--rule", "no-such-rule")).contains("0 patients");
        assertThat(affected("--study", "no-such-study")).contains("0 patients");
        assertThat(affected("--guideline", digest, "--to", "2017-11-17")).contains("0 patients");
        assertThat(affected("--guideline", digest, "--format", "csv")).contains("Patient/a," + id);
        Ran.with("audit", "erase", "--audit", trail, "--patient", "Patient/a");
        assertThat(affected("--guideline", digest)).doesNotContain("Patient/a").contains(id, "1 patients");
        assertThat(affected("--rule", "no-such-rule")).contains("1 decisions could not be looked into");
    }

    private String affected(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"audit", "affected", "--audit", trail}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.with(all).out();
    }

    @Test
    void severalTrailsAreAskedAtOncePageByPage() {
        String other = temporary.resolve("other").toString();
        String second = recorded(Ran.reading(Ran.PATIENT, "eval", "-", "--audit", other));
        String third = recorded(Ran.reading(Ran.PATIENT, "eval", "-", "--audit", trail));
        Ran both = Ran.with("audit", "search", "--audit", trail, "--audit", other);
        assertThat(both.out()).contains(id, second, third, "3 found");
        Ran first = Ran.with("audit", "search", "--audit", trail, "--audit", other, "--after", "0", "--limit", "2");
        assertThat(first.out()).contains("2 found");
        String last = first.err().replaceAll("(?s).*--after (\\S+) goes on.*", "$1");
        Ran rest = Ran.with("audit", "search", "--audit", trail, "--audit", other, "--after", last, "--limit", "2");
        assertThat(rest.out()).contains("1 found");
        assertThat(first.out() + rest.out()).contains(id, second, third);
        assertThat(Ran.with("audit", "verify", "--audit", trail, "--audit", other)
                        .out())
                .containsPattern("(?s)as it was written.*as it was written");
        assertThat(Ran.with("audit", "stats", "--audit", trail, "--audit", other)
                        .out())
                .contains(trail + "\n", other + "\n");
    }

    @Test
    void aTrailIsBegunWithItsKeyElsewhere() throws IOException {
        String fresh = temporary.resolve("fresh").toString();
        Ran inside = Ran.with("audit", "init", "--audit", fresh, "--key-file", fresh + "/master.key");
        assertThat(inside.code()).isEqualTo(ExitCode.USAGE);
        assertThat(inside.err()).contains("beside the log");
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
    void aReplayGivesTheSameAndWithOtherRulesSaysWhatChanged() throws IOException {
        assertThat(Ran.with("audit", "replay", "--audit", trail, id).out()).contains(id + "  same", "1 same, 0 differ");
        assertThat(Ran.with("audit", "replay", "--audit", trail).out()).contains("1 same");
        String digest = Ran.with("version").out().replaceAll("(?s).*digest\\s+(\\S+).*", "$1");
        assertThat(Ran.with("audit", "replay", "--audit", trail, "--with", digest)
                        .out())
                .contains("1 same");
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
        assertThat(Ran.with("audit", "rotate-keys", "--audit", trail).out()).contains("Wrapped 3 keys");
        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(Ran.with("audit", "show", "--audit", trail, id).out()).contains("Patient/a");
        assertThat(Ran.with("audit", "verify", "--audit", trail).code()).isZero();
        Files.writeString(key, before);
        assertThat(Ran.with("audit", "show", "--audit", trail, id).out()).contains("does not open this key");
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

    /** In the user's configuration, under the name of the log. */
    private Path keyFile() throws IOException {
        String name = Files.readString(temporary.resolve("trail/log.vkey"))
                .replaceAll("(?s)\\+.*|.*/(?=[0-9a-f]{16}\\+)", "");
        return Path.of(System.getenv("XDG_CONFIG_HOME"), "rationale", "audit", name.replaceAll(".*/", "") + ".key");
    }

    private String search(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"audit", "search", "--audit", trail}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.with(all).out();
    }

    private static String recorded(Ran ran) {
        Matcher found = RECORDED.matcher(ran.out());
        assertThat(found.find()).as(ran.out() + ran.err()).isTrue();
        return found.group(1);
    }
}
