package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cli.console.ExitCode;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The auditor's questions about many decisions, as they are typed. */
class AuditQuestionsTest extends AuditedRun {

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
            {"--to", "2017-11-17T12:00:00"},
            {"--patient", "Patient/a/_history/1"},
            {"--patient", "https://server.example/Patient/a"},
            {"--rule", "il2-not-recomended.target"},
            {"--code", "no-such-code"},
            {"--guideline", "ffffffffffffffff"},
            {"--guideline", ""},
            {"--limit", "0"},
            {"--after", "zzz"}
        }) {
            Ran ran = Ran.with("audit", "search", "--audit", trail, wrong[0], wrong[1]);
            assertThat(ran.code()).as(wrong[1]).isEqualTo(ExitCode.USAGE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(wrong[0]).doesNotContain("Exception");
        }
        assertThat(search("--from", "2017-11-17T13:00:00+01:00")).contains("1 found");
        assertThat(search("--from", "2017-11-17T13:00:01+01:00")).contains("0 found");
        assertThat(search("--to", "2017-11-17T12:00:00.001Z")).contains("1 found");
        assertThat(search("--to", "9999-12-31")).contains("1 found");
        assertThat(search("--from", "0001-01-01")).contains("1 found");
        Ran nothing = Ran.with("audit", "replay", "--audit", trail, "--to", "2001-01-01");
        assertThat(nothing.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(nothing.err()).contains("Nothing was found to replay");
        Ran backwards = Ran.with("audit", "search", "--audit", trail, "--from", "2018-01-01", "--to", "2017-01-01");
        assertThat(backwards.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.with("audit", "erase", "--audit", trail, "--before", "2017-13")
                        .err())
                .contains("this is no month")
                .doesNotContain("Exception");
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
        for (String[] wrong :
                new String[][] {{"--guideline", "ffffffff"}, {"--rule", "no-such-rule"}, {"--study", "no-such-study"}
                }) {
            Ran unknown = Ran.with("audit", "affected", "--audit", trail, wrong[0], wrong[1]);
            assertThat(unknown.code()).as(wrong[0]).isEqualTo(ExitCode.USAGE);
            assertThat(unknown.out()).isEmpty();
            assertThat(unknown.err()).contains("no guideline that is kept here");
        }
        assertThat(affected("--rule", "il2-not-recommended.target")).contains("0 patients");
        assertThat(affected("--guideline", digest, "--to", "2017-11-17")).contains("0 patients");
        assertThat(affected("--guideline", digest, "--format", "csv")).contains("Patient/a," + id);
        Ran.with("audit", "erase", "--audit", trail, "--patient", "Patient/a");
        assertThat(affected("--guideline", digest)).doesNotContain("Patient/a").contains(id, "1 patients");
        assertThat(affected("--rule", "il2-not-recommended.target")).contains("1 decisions could not be looked into");
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
        Ran twice = Ran.with("audit", "search", "--audit", trail, "--audit", trail + "/.");
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
        assertThat(twice.err()).contains("once more");
        assertThat(Ran.with("audit", "verify", "--audit", trail, "--audit", other)
                        .out())
                .containsPattern("(?s)as it was written.*as it was written");
        assertThat(Ran.with("audit", "stats", "--audit", trail, "--audit", other)
                        .out())
                .contains(trail + "\n", other + "\n");
    }

    private String search(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"audit", "search", "--audit", trail}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.with(all).out();
    }
}
