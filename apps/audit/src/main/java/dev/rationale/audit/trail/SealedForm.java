package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.service.Compressed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The sealed part of a decision in bytes: JSON on the first line, and behind it the answer as it was given. Within that JSON the
 * answer would be a text within a text, larger and dearer to write.
 */
final class SealedForm {

    private SealedForm() {}

    /**
     * Refuses a record of another form by name.
     *
     * @throws AuditFailure of kind FORM if it is none of this version's
     */
    static void refuseOther(int form) {
        if (form != DecisionRecord.FORMAT) {
            throw new AuditFailure(
                    AuditFailure.Kind.FORM,
                    "The content is of form " + form + "; this version reads form " + DecisionRecord.FORMAT + ".",
                    "the version that wrote it reads it; the log itself still verifies.");
        }
    }

    /**
     * The bytes, compressed.
     *
     * @param sealed without its answer
     * @param answer JSON on one line in UTF-8, compressed
     */
    static byte[] compressed(SealedDecision sealed, byte[] answer) {
        byte[] json = Canonical.json(sealed);
        byte[] first = Arrays.copyOf(json, json.length + 1);
        first[json.length] = '\n';
        return Compressed.joined(Compressed.of(first), answer);
    }

    /**
     * The decision of such bytes, with its answer.
     *
     * @throws AuditFailure of kind DAMAGED if they are none
     */
    static SealedDecision decision(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, "The sealed part of a decision has no answer.");
        }
        SealedDecision first = Canonical.read(Arrays.copyOf(bytes, end), SealedDecision.class);
        return first.answering(new String(bytes, end + 1, bytes.length - end - 1, StandardCharsets.UTF_8));
    }
}
