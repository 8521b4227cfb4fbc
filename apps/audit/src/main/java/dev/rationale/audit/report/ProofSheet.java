package dev.rationale.audit.report;

import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proof as it is printed: every line of its text form has a number, and goes on under the same number where it is longer than the
 * paper. So whoever types it in, or lets a program read the page, gets the same text again whatever happens to white space. Line 0 is
 * the log's key.
 */
final class ProofSheet {

    private static final int WIDTH = 92;

    private ProofSheet() {}

    static List<String> lines(VerifierKey key, InclusionProof proof) {
        List<String> printed = new ArrayList<>();
        int number = 0;
        for (String line : Stream.concat(
                        Stream.of(key.toString()), proof.toString().lines())
                .toList()) {
            print(number++, line, printed);
        }
        return printed;
    }

    private static void print(int number, String line, List<String> printed) {
        printed.add(("#" + number + " " + line.substring(0, Math.min(WIDTH, line.length()))).strip());
        for (int from = WIDTH; from < line.length(); from += WIDTH) {
            printed.add("#" + number + "+ " + line.substring(from, Math.min(from + WIDTH, line.length())));
        }
    }
}
