package dev.rationale.audit.view;

import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.Finding;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.log.Verification;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.audit.trail.TrailDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A check of a whole trail in words.
 *
 * @param verification of the log
 * @param guidelines what is wrong with the kept guidelines
 */
public record VerifyText(Verification verification, VerifierKey key, List<String> guidelines, int kept) {

    public VerifyText {
        guidelines = List.copyOf(guidelines);
    }

    /** Checks a trail: its log, and the guidelines that it kept. */
    public static VerifyText of(TrailDirectory trail, VerifierKey key, Optional<Checkpoint> published) {
        GuidelineStore store = new GuidelineStore(trail.guidelines());
        return new VerifyText(
                new LogVerifier(trail.log(), key, published).verify(),
                key,
                store.verify(),
                store.digests().size());
    }

    public boolean sound() {
        return verification.sound() && guidelines.isEmpty();
    }

    public String text() {
        Lines lines = new Lines()
                .add("log", key.name())
                .add("records", verification.entries())
                .add("checkpoints", verification.checkpoints())
                .add(
                        "root",
                        verification.latest().map(one -> one.root().base64()).orElse("none was signed"))
                .add("guidelines", kept + " kept");
        if (sound()) {
            return lines.line("Every frame, leaf, root and signature is as it was written.")
                    .toString();
        }
        lines.line("Not as it was written:");
        verification.findings().forEach(finding -> lines.line("  " + finding + name(finding)));
        guidelines.forEach(wrong -> lines.line("  " + wrong));
        return lines.toString();
    }

    private static String name(Finding finding) {
        return " [" + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
    }
}
