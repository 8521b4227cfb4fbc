package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofsTest {

    /** The leaves and roots that implementations of Certificate Transparency test with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final byte[] NOTHING = {};

    @Test
    void theRootsAreThoseOfRfc6962() {
        Frontier frontier = new Frontier();
        List<String> roots = new ArrayList<>();
        LEAVES.forEach(leaf -> {
            frontier.append(Hash.leaf(HexFormat.of().parseHex(leaf), NOTHING));
            roots.add(frontier.root().hex());
        });
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOtherLeafIs() {
        for (int size = 1; size <= 33; size++) {
            LeafHashes leaves = leaves(size);
            Hash root = leaves.root(0, size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(leaves, index, size);
                assertThat(Proofs.includes(leaves.hash(index), index, size, path, root))
                        .isTrue();
                assertThat(Proofs.includes(leaves.hash(index + 1), index, size, path, root))
                        .isFalse();
                assertThat(Proofs.includes(leaves.hash(index), (index + 1) % size, size, path, root))
                        .isEqualTo(size == 1);
                assertThat(Proofs.includes(leaves.hash(index), index, size, longer(path), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvenToContinueEverySmallerOne() {
        for (int size = 1; size <= 33; size++) {
            LeafHashes leaves = leaves(size);
            for (int first = 0; first <= size; first++) {
                List<Hash> proof = Proofs.consistency(leaves, first, size);
                Hash before = leaves.root(0, first);
                Hash after = leaves.root(0, size);
                assertThat(Proofs.consistent(first, before, size, after, proof)).isTrue();
                assertThat(Proofs.consistent(first, leaves.hash(99), size, after, proof))
                        .isFalse();
                assertThat(Proofs.consistent(first, before, size, after, longer(proof)))
                        .isFalse();
            }
        }
    }

    @Test
    void aLeafThatIsNotThereHasNoProof() {
        assertThatThrownBy(() -> Proofs.inclusion(leaves(3), 3, 3)).hasMessageContaining("no leaf 3 in a tree of 3");
        assertThatThrownBy(() -> Proofs.consistency(leaves(3), 4, 3)).hasMessageContaining("no prefix");
    }

    private static LeafHashes leaves(int size) {
        return index -> Hash.over(new byte[] {(byte) index, (byte) (index == size ? 1 : 0)});
    }

    private static List<Hash> longer(List<Hash> path) {
        return Stream.concat(path.stream(), Stream.of(Hash.over())).toList();
    }

    @Test
    void aProofThatWasCutOffSaysWhatItIsAndNotWhatTheDecoderSays() {
        for (String extra : List.of("AAAA", "not base64!", "")) {
            assertThatThrownBy(() -> InclusionProof.parse("c2sp.org/tlog-proof@v1\nextra " + extra + "\nindex 0\n\nx"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("its line 'extra' holds no digest and record in base64");
        }
        assertThatThrownBy(() -> Hash.fromBase64("-")).hasMessageContaining("'-' is no hash; expected 44 characters");
    }
}
