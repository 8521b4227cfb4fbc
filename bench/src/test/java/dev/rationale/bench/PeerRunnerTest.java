package dev.rationale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.report.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerRunnerTest {

    @Test
    void theLabsQuestionsAreAnsweredFromOurFacts(@TempDir Path directory) throws IOException {
        Path bundles = directory.resolve("all.ndjson");
        Files.write(bundles, SyntheticPatient.bundle(7, 10));
        Path answers = directory.resolve("ours.txt");
        new PeerRunner(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .dump(bundles, answers);
        assertThat(Files.readString(answers))
                .startsWith("p7 cd4=")
                .contains("cd4Source=o8;", "rnaSource=o9;", "recommendation=insufficient-evidence;")
                .contains("missing=[CD4 count within 6 months|HIV RNA within 6 months|ART start date];");
    }

    @Test
    void theFastPathAnswersAsTheReferenceDoes() {
        try (Guideline guideline = Guidelines.bundled()) {
            Reference.check(
                    new Answering(guideline), List.of(SyntheticPatient.bundle(1, 3), SyntheticPatient.bundle(2, 60)));
        }
    }

    @Test
    void theBuildThatIsComparedAnswersWithTheWholeTrace() {
        byte[] document = SyntheticPatient.bundle(1, 3);
        try (Guideline guideline = Guidelines.bundled()) {
            assertThat(new Build().apply(document))
                    .isEqualTo(new Answering(guideline).ask(document).recorded());
        }
    }

    @Test
    void anAnswerWithReasonsAloneIsTheSameWithLessOfTheTrace() {
        byte[] document = SyntheticPatient.bundle(1, 3);
        try (Guideline guideline = Guidelines.bundled()) {
            String whole = new String(new Answering(guideline).answer(document), StandardCharsets.UTF_8);
            Answering reasons = new Answering(guideline, Trace.REASONS);
            String brief = new String(reasons.render(reasons.evaluate(reasons.read(document))), StandardCharsets.UTF_8);

            int trace = whole.indexOf("\"trace\"");
            assertThat(brief).startsWith(whole.substring(0, trace)).hasSizeLessThan(whole.length() / 2);
        }
    }

    @Test
    void aWrongAnswerStopsTheBenchmark() {
        try (Guideline guideline = Guidelines.bundled()) {
            Answering answering = new Answering(guideline);
            byte[] document = SyntheticPatient.bundle(1, 3);
            String answer = new String(answering.answer(document), StandardCharsets.UTF_8);
            byte[] wrong = answer.replace("cells", "cell").getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Reference.check(List.of(document), List.of(wrong)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is measured");
        }
    }
}
