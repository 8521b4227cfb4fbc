package dev.rationale.audit.verify;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.index.IndexCheck;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.log.Verification;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.store.KeptGuidelines;
import dev.rationale.audit.trail.KeyLedger;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.verify.TrailFinding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a whole trail offline: the log, and that everything its records name is there and as it was, and that nothing is gone
 * without a record of it. What only the master key can tell is told where it is at hand.
 */
public final class TrailVerifier {

    private final TrailDirectory trail;
    private final Scope scope;
    private final List<TrailFinding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, String> counted = new LinkedHashMap<>();
    private final KeyLedger ledger = new KeyLedger();
    private final Set<String> guidelines = new TreeSet<>();
    private final KeptEnds keptEnds = new KeptEnds();
    private final TrailKeys keys;
    private boolean otherForm;

    /**
     * What is checked, and with what.
     *
     * @param key the log's public key, best from elsewhere than the log's own directory
     * @param published a checkpoint that the log must continue
     * @param witnesses keys of witnesses who must have cosigned the published checkpoint
     * @param environment variables, for the master key and the index
     * @param keys whether the keys are beside the log; in a copy for an auditor they may have been left out
     * @param index whether the search index is held against the log, record by record
     */
    public record Scope(
            Optional<VerifierKey> key,
            Optional<Checkpoint> published,
            List<VerifierKey> witnesses,
            Map<String, String> environment,
            boolean keys,
            boolean index) {
        public Scope {
            witnesses = List.copyOf(witnesses);
            environment = Map.copyOf(environment);
        }

        /** Everything but the index, with what the environment names. */
        public static Scope of(Map<String, String> environment) {
            return new Scope(Optional.empty(), Optional.empty(), List.of(), environment, true, false);
        }
    }

    public TrailVerifier(TrailDirectory trail, Scope scope) {
        this.trail = trail;
        this.scope = scope;
        this.keys = new TrailKeys(trail, scope.environment(), findings, remarks);
    }

    /** Reads everything and says what was found. */
    public TrailVerification verify() {
        trail.requireTrail();
        if (scope.keys()) {
            keys.open();
        }
        VerifierKey key = keys.verifier(scope.key());
        scope.published().ifPresent(this::witnesses);
        Verification log = new LogVerifier(trail.log(), key, scope.published()).verify(this::take);
        if (otherForm) {
            remarks.add("The trail is of an earlier form; its log was checked, its keys and guidelines were not.");
        } else {
            around(log);
        }
        return new TrailVerification(key, log, counted, findings, remarks);
    }

    private void witnesses(Checkpoint published) {
        for (VerifierKey witness : scope.witnesses()) {
            published
                    .cosignedBy(witness)
                    .ifPresentOrElse(
                            seen -> counted.put(
                                    "witness", witness.name() + " saw " + published.size() + " records at " + seen),
                            () -> findings.add(new TrailFinding(
                                    Kind.UNWITNESSED,
                                    "published checkpoint",
                                    witness.name() + " did not cosign it, or it was altered.")));
        }
    }

    /** An entry that is no record was altered, which the log tells. */
    private void take(long index, Entry entry) {
        try {
            take(index, NamedParts.of(entry), entry);
        } catch (AuditFailure altered) {
            remarks.add("entry " + index + ": this is no record that this version can read.");
        }
    }

    private void take(long index, NamedParts record, Entry entry) {
        otherForm |= index == 0 && !record.isOfThisForm();
        if (otherForm) {
            return;
        }
        if (!record.key().isEmpty()) {
            ledger.named(index, record.key());
        }
        if (record.isOfTheTrail()) {
            ledger.done(index, record.kind(), record.details());
        }
        keptEnds.take(record);
        if (!record.guideline().digest().isEmpty()) {
            guidelines.add(record.guideline().digest());
        }
        keys.opens(index, record, entry);
    }

    private void around(Verification log) {
        KeptGuidelines kept = new KeptGuidelines(trail.guidelines());
        kept.wrong(guidelines)
                .forEach(wrong ->
                        findings.add(new TrailFinding(Kind.GUIDELINE, "guidelines/" + wrong.file(), wrong.what())));
        counted.put("guidelines", kept.digests().size() + " kept, " + guidelines.size() + " named by records");
        findings.addAll(keptEnds.wrong(trail.log().resolve("torn")));
        if (scope.keys()) {
            new PendingCheck(trail, keys.seals(), findings, remarks).check(ledger, log.entries());
            keys.check(ledger, counted);
        } else {
            counted.put("keys", "left out of this copy");
        }
        if (scope.index()) {
            index();
        }
        remarks.addAll(Strangers.in(trail));
    }

    private void index() {
        try (TrailReader reader = TrailReader.open(trail, scope.environment())) {
            IndexCheck check = IndexCheck.of(reader, scope.environment());
            check.wrong().forEach(wrong -> findings.add(new TrailFinding(Kind.INDEX, check.place(), wrong)));
            counted.put("index", check.rows() + " rows");
        } catch (AuditFailure unusable) {
            findings.add(new TrailFinding(
                    Kind.INDEX,
                    "index",
                    unusable.getMessage().lines().findFirst().orElse("")));
        }
    }
}
