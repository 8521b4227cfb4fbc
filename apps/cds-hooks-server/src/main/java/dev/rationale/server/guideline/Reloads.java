package dev.rationale.server.guideline;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.GuidelineId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges the guideline in force for the one in a directory, if that one compiles and its own cases hold. */
public final class Reloads {

    private static final Logger LOG = LoggerFactory.getLogger(Reloads.class);

    private final Path directory;
    private final LiveGuideline live;
    private final OwnCases cases;
    private final Clock clock;
    private final Consumer<Outcome> observer;

    private volatile Optional<Outcome> last = Optional.empty();

    /** What came of it. */
    public enum Verdict {
        EXCHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What came of a reload.
     *
     * @param digest of the guideline that is in force after it
     * @param failures why it was refused, empty if it was not
     */
    public record Outcome(Instant at, Verdict verdict, String digest, List<String> failures) {}

    public Reloads(Path directory, LiveGuideline live, OwnCases cases, Clock clock, Consumer<Outcome> observer) {
        this.directory = directory;
        this.live = live;
        this.cases = cases;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * The guideline of a directory, for the start.
     *
     * @throws RefusedGuideline if it does not compile, or a case of its own does not hold
     */
    public static Guideline first(Path directory, OwnCases cases) {
        Candidate.Examined examined = Candidate.examine(directory, cases);
        if (examined.sound().isEmpty()) {
            throw new RefusedGuideline(examined.failures());
        }
        return examined.sound().get(0);
    }

    /** Reads the directory anew. One reload at a time; the others wait. */
    public synchronized Outcome reload() {
        GuidelineId before = live.use(Guideline::id);
        Candidate.Examined examined = Candidate.examine(directory, cases);
        Outcome outcome = examined.sound().isEmpty()
                ? new Outcome(clock.instant(), Verdict.REFUSED, before.digest(), examined.failures())
                : exchanged(before, examined.sound().get(0));
        told(outcome);
        last = Optional.of(outcome);
        observer.accept(outcome);
        return outcome;
    }

    private Outcome exchanged(GuidelineId before, Guideline next) {
        String digest = next.id().digest();
        if (digest.equals(before.digest())) {
            next.close();
            return new Outcome(clock.instant(), Verdict.UNCHANGED, digest, List.of());
        }
        live.exchange(next);
        return new Outcome(clock.instant(), Verdict.EXCHANGED, digest, List.of());
    }

    /** The last reload, if there was one. */
    public Optional<Outcome> last() {
        return last;
    }

    private static void told(Outcome outcome) {
        var line = outcome.verdict() == Verdict.REFUSED ? LOG.atWarn() : LOG.atInfo();
        line.addKeyValue("verdict", outcome.verdict())
                .addKeyValue("digest", outcome.digest())
                .addKeyValue("failures", outcome.failures())
                .log("The guideline was read anew.");
    }
}
