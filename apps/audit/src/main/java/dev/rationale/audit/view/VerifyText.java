package dev.rationale.audit.view;

import dev.rationale.audit.log.Finding;
import dev.rationale.audit.log.Verification;
import dev.rationale.audit.verify.TrailVerification;
import java.util.Locale;

/**
 * A check of a whole trail in words.
 *
 * @param checked what was found
 */
public record VerifyText(TrailVerification checked) {

    public String text() {
        Verification log = checked.log();
        Lines lines = new Lines()
                .add("log", checked.key().name())
                .add("records", log.entries())
                .add("checkpoints", log.checkpoints())
                .add("root", log.latest().map(one -> one.root().base64()).orElse("none was signed"));
        checked.counted().forEach(lines::add);
        checked.remarks().forEach(remark -> lines.add("remark", remark));
        if (checked.sound()) {
            return lines.line("Every frame, leaf, root and signature is as it was written.")
                    .toString();
        }
        lines.line("Not as it was written:");
        log.findings().forEach(finding -> lines.line("  " + finding + name(finding)));
        checked.findings().forEach(finding -> lines.line("  " + finding));
        return lines.toString();
    }

    private static String name(Finding finding) {
        return " [" + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
    }
}
