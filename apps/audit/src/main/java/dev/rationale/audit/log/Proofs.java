package dev.rationale.audit.log;

import java.util.ArrayList;
import java.util.List;

/** Inclusion and consistency proofs, made and checked as RFC 9162 section 2.1 says. */
public final class Proofs {

    private Proofs() {}

    /** The audit path of a leaf in the tree of the first {@code size} leaves, from the leaf upwards. */
    static List<Hash> inclusion(LeafHashes leaves, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " in a tree of " + size + ".");
        }
        return path(leaves, index, 0, size);
    }

    private static List<Hash> path(LeafHashes leaves, long index, long from, long to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        List<Hash> path = index < middle ? path(leaves, index, from, middle) : path(leaves, index, middle, to);
        path.add(index < middle ? leaves.root(middle, to) : leaves.root(from, middle));
        return path;
    }

    /** The proof that the tree of {@code first} leaves is a prefix of the tree of {@code second} leaves. */
    static List<Hash> consistency(LeafHashes leaves, long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("A tree of " + first + " is no prefix of a tree of " + second + ".");
        }
        return first == 0 || first == second ? List.of() : subproof(leaves, first, 0, second, true);
    }

    private static List<Hash> subproof(LeafHashes leaves, long first, long from, long to, boolean whole) {
        if (first == to - from) {
            List<Hash> proof = new ArrayList<>();
            if (!whole) {
                proof.add(leaves.root(from, to));
            }
            return proof;
        }
        long left = largestPowerOfTwoBelow(to - from);
        if (first <= left) {
            List<Hash> proof = subproof(leaves, first, from, from + left, whole);
            proof.add(leaves.root(from + left, to));
            return proof;
        }
        List<Hash> proof = subproof(leaves, first - left, from + left, to, false);
        proof.add(leaves.root(from, from + left));
        return proof;
    }

    private static long largestPowerOfTwoBelow(long number) {
        return Long.highestOneBit(number - 1);
    }

    /** Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2). */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash computed = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                computed = Hash.node(sibling, computed);
                int shift = (node & 1) == 1 ? 0 : Math.min(Long.numberOfTrailingZeros(node), Long.SIZE - 1);
                node >>= shift;
                last >>= shift;
            } else {
                computed = Hash.node(computed, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && computed.equals(root);
    }

    /** Whether the proof leads from the smaller tree's root to the larger one's (RFC 9162, 2.1.4.2). */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && firstRoot.equals(new Frontier().root());
        }
        if (first > second || proof.isEmpty()) {
            return false;
        }
        return new ConsistencyCheck(first, firstRoot, second, proof).leadsTo(firstRoot, secondRoot);
    }
}
