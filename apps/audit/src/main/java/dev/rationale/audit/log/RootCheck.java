package dev.rationale.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the entries against the signed roots. It grows two trees, one of what the entries are and one of what the file of leaf
 * hashes says they were; where they differ, the next signed root tells which of the two was altered.
 */
final class RootCheck {

    private final Findings findings;
    private final List<Differing> differing = new ArrayList<>();
    private Frontier own = new Frontier();
    private Frontier filed = new Frontier();
    private long since;
    private boolean lost;
    private boolean decided = true;

    RootCheck(Findings findings) {
        this.findings = findings;
    }

    private record Differing(long index, String place) {}

    /** An entry as it was read, and what the file of leaf hashes has for it. */
    void entry(long index, Hash read, Optional<Hash> noted, String place) {
        own.append(read);
        filed.append(noted.orElse(read));
        if (noted.isPresent() && !noted.get().equals(read)) {
            differing.add(new Differing(index, place));
        }
    }

    /** An entry that could not be read; that was said already. */
    void lost(Optional<Hash> noted) {
        Hash stand = noted.orElseGet(Hash::over);
        own.append(stand);
        filed.append(stand);
        lost |= noted.isEmpty();
    }

    /** Whether the tree so far has this root, by what is known up to here. */
    boolean is(Hash root) {
        return own.root().equals(root) || filed.root().equals(root);
    }

    long size() {
        return own.size();
    }

    /** A root that was signed over everything so far. */
    void signed(Checkpoint checkpoint, String place) {
        if (!decided) {
            return;
        }
        if (own.root().equals(checkpoint.root())) {
            differing.forEach(one -> findings.add(
                    Finding.Kind.DERIVED_FILE,
                    one.index(),
                    one.index() + 1,
                    "leaves",
                    "the line of this entry was altered; the entry itself is as it was signed."));
            filed = own.copy();
        } else if (filed.root().equals(checkpoint.root())) {
            differing.forEach(one -> findings.add(
                    Finding.Kind.ALTERED_ENTRY,
                    one.index(),
                    one.index() + 1,
                    one.place(),
                    "the entry is whole, but it is not the one that was signed."));
            own = filed.copy();
        } else {
            undecided(checkpoint, place);
        }
        differing.clear();
        since = checkpoint.size();
    }

    private void undecided(Checkpoint checkpoint, String place) {
        decided = false;
        if (!lost || !differing.isEmpty()) {
            findings.add(
                    Finding.Kind.ALTERED_RANGE,
                    since,
                    checkpoint.size(),
                    place,
                    "these entries do not give the root that was signed over them; at least one was altered, and so was"
                            + " the file of leaf hashes.");
        }
    }

    /** What no signed root decides any more. */
    void end() {
        differing.forEach(one -> findings.add(
                Finding.Kind.ALTERED_RANGE,
                one.index(),
                one.index() + 1,
                one.place(),
                "the entry and its line in the file of leaf hashes differ, and no signed root behind it tells which is"
                        + " right."));
    }
}
