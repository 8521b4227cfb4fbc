package dev.rationale.audit.log;

import java.util.ArrayList;
import java.util.List;

/** The roots of the full subtrees along the right edge of a tree: all that is needed to append to it and to know its root. */
final class Frontier {

    /** SHA-256 of nothing, the root of the empty tree. */
    private static final Hash EMPTY = Hash.over();

    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    Frontier copy() {
        Frontier copy = new Frontier();
        copy.subtrees.addAll(subtrees);
        copy.size = size;
        return copy;
    }

    void append(Hash leaf) {
        Hash merged = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            merged = Hash.node(subtrees.remove(subtrees.size() - 1), merged);
        }
        subtrees.add(merged);
        size++;
    }

    Hash root() {
        if (subtrees.isEmpty()) {
            return EMPTY;
        }
        Hash root = subtrees.get(subtrees.size() - 1);
        for (int index = subtrees.size() - 2; index >= 0; index--) {
            root = Hash.node(subtrees.get(index), root);
        }
        return root;
    }
}
