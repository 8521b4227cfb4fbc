package dev.rationale.audit.log;

/** The leaf hashes of a log by index. */
interface LeafHashes {

    Hash hash(long index);

    /** The root over a range of leaves. */
    default Hash root(long from, long to) {
        Frontier frontier = new Frontier();
        for (long index = from; index < to; index++) {
            frontier.append(hash(index));
        }
        return frontier.root();
    }
}
