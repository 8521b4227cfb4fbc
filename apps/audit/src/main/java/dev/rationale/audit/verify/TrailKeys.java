package dev.rationale.audit.verify;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.seal.KeyCheck;
import dev.rationale.audit.seal.KeyName;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.RoleFiles;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.seal.SigningKey;
import dev.rationale.audit.trail.KeyLedger;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.verify.TrailFinding.Kind;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The keys of a trail, held against what its records say of them. */
final class TrailKeys {

    private final TrailDirectory trail;
    private final Map<String, String> environment;
    private final List<TrailFinding> findings;
    private final List<String> remarks;
    private final Set<String> unopened = new HashSet<>();
    private final SecureRandom random = new SecureRandom();
    private Optional<MasterKey> content = Optional.empty();
    private Optional<MasterKey> signing = Optional.empty();
    private Optional<Seals> seals = Optional.empty();
    private Optional<VerifierKey> own = Optional.empty();

    TrailKeys(
            TrailDirectory trail, Map<String, String> environment, List<TrailFinding> findings, List<String> remarks) {
        this.trail = trail;
        this.environment = environment;
        this.findings = findings;
        this.remarks = remarks;
    }

    /** Opens what the master keys at hand open; what they do not open is a finding later, at its own file. */
    void open() {
        content = attempted(() -> MasterKey.existing(environment, trail.root())).flatMap(key -> key);
        signing = attempted(() -> MasterKey.signing(environment, trail.root())).flatMap(key -> key);
        seals = content.flatMap(master -> silently(() -> Seals.open(trail.keys(), master, random)));
        own = signing.flatMap(master ->
                silently(() -> SigningKey.open(trail.keys(), master, random).verifier()));
    }

    Optional<Seals> seals() {
        return seals;
    }

    /** A master key that is no key, or that others may read. */
    private <T> Optional<T> attempted(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (AuditFailure unusable) {
            TrailFinding finding = new TrailFinding(
                    Kind.ALTERED_KEY,
                    "master key",
                    unusable.getMessage().lines().findFirst().orElse(""));
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
            return Optional.empty();
        }
    }

    private static <T> Optional<T> silently(Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (AuditFailure unfit) {
            return Optional.empty();
        }
    }

    /** The key to check the log with: the one that was given, or the log's own by the master key, or the one beside the log. */
    VerifierKey verifier(Optional<VerifierKey> given) {
        Optional<VerifierKey> beside = silently(trail::verifier);
        if (beside.isEmpty()) {
            findings.add(new TrailFinding(
                    Kind.FOREIGN_KEY, "log.vkey", "missing, or no public key; nobody can check a proof with it."));
        }
        Optional<VerifierKey> expected = given.or(() -> own);
        expected.filter(key -> beside.isPresent() && !beside.get().equals(key))
                .ifPresent(key -> findings.add(new TrailFinding(
                        Kind.FOREIGN_KEY, "log.vkey", "this is not the key of this log; expected " + key + ".")));
        return expected.or(() -> beside).orElseGet(trail::verifier);
    }

    /** Without the master key, and for a role that opens no contents, nobody can tell whether they open. */
    private boolean opensContents() {
        return seals.filter(one -> one.role().opens()).isPresent();
    }

    /** Whether the sealed part of a record opens, where its key does. */
    void opens(long index, NamedParts record, Entry entry) {
        if (!opensContents() || record.key().isEmpty() || !Seals.has(trail.keys(), record.key())) {
            return;
        }
        try {
            seals.orElseThrow().open(record.key(), entry.attachment(), record.id());
        } catch (AuditFailure closed) {
            if (closed.kind() == AuditFailure.Kind.DAMAGED && unopened.add(record.key())) {
                findings.add(new TrailFinding(
                        Kind.UNOPENED_CONTENT,
                        "keys/" + record.key() + ".key",
                        "the content of entry " + index + " does not open with it; it is another key."));
            }
        }
    }

    /** Holds every key against the records, and every record against the keys. */
    void check(KeyLedger ledger, Map<String, String> counted) {
        if (!Files.isDirectory(trail.keys())) {
            findings.add(new TrailFinding(
                    Kind.MISSING_KEY,
                    "keys",
                    "the folder of the keys is missing; in a copy that leaves it out, '--without-keys' says so."));
            return;
        }
        KeyCheck check = new KeyCheck(trail.keys(), content, signing);
        check.wrong()
                .forEach(wrong ->
                        findings.add(new TrailFinding(Kind.ALTERED_KEY, "keys/" + wrong.file(), wrong.what())));
        Set<String> there = new HashSet<>(check.names());
        Set<String> destroyed = ledger.destroyed();
        ledger.named().forEach((name, index) -> {
            if (!there.contains(name) && !destroyed.contains(name)) {
                findings.add(new TrailFinding(
                        Kind.MISSING_KEY,
                        "keys/" + name + ".key",
                        "entry " + index + " names it, it is gone, and no record says that it was erased."));
            }
        });
        destroyed.stream()
                .filter(there::contains)
                .sorted()
                .forEach(name -> findings.add(new TrailFinding(
                        Kind.RETURNED_KEY,
                        "keys/" + name + ".key",
                        "a record says that it was erased, and it is there.")));
        roles(ledger);
        check.others().forEach(file -> remarks.add("keys/" + file + ": this is no key; it is not looked at."));
        count(ledger, there, destroyed, counted, check.wrong().isEmpty() && unopened.isEmpty());
    }

    /** Every file of a role against the records. */
    private void roles(KeyLedger ledger) {
        RoleFiles files = new RoleFiles(trail.keys());
        Map<String, String> there = new TreeMap<>();
        files.all().forEach(role -> there.put(role.toString(), files.hash(role)));
        ledger.roles().forEach((role, hash) -> {
            if (!there.containsKey(role)) {
                role(
                        Kind.MISSING_KEY,
                        role,
                        "a record gives this role, its file is gone, and no record takes it away.");
            } else if (!hash.equals(there.get(role))) {
                role(Kind.ALTERED_KEY, role, "this is not the file that the record of the role names.");
            }
        });
        there.keySet().stream()
                .filter(role -> !ledger.roles().containsKey(role))
                .forEach(role -> role(
                        Kind.UNRECORDED_ROLE,
                        role,
                        "no record gives this role, or it was taken away or ended by a rotation."));
    }

    private void role(Kind kind, String role, String what) {
        findings.add(new TrailFinding(kind, "keys/roles/" + role + ".key", what));
    }

    private void count(
            KeyLedger ledger, Set<String> there, Set<String> destroyed, Map<String, String> counted, boolean open) {
        long patients =
                there.stream().filter(name -> KeyName.of(name).isPresent()).count();
        long unnamed = there.stream()
                .filter(name -> KeyName.of(name).isPresent() && !ledger.named().containsKey(name))
                .count();
        if (unnamed > 0) {
            remarks.add(unnamed
                    + " keys belong to no record: each was made for a record that was never acknowledged, or the"
                    + " end of the log was cut; a published checkpoint tells which.");
        }
        counted.put(
                "keys",
                patients + " of patients, " + destroyed.size() + " erased; "
                        + (!opensContents()
                                ? "whether they open only the master key or a reader's tells"
                                : open ? "every one and every content opens" : "not all of them open"));
    }
}
