package dev.rationale.audit.export;

import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.GivingRule;
import dev.rationale.audit.trail.TrailReader.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What both forms are made of.
 *
 * @param log the log's name
 * @param place index in the log
 * @param leaf hash of the leaf, in hexadecimal
 * @param content whether the sealed part can still be opened
 */
record Exported(DecisionRecord open, String log, long place, String leaf, Content content) {

    /** A name in the project's own namespace; a part that is no name is escaped. */
    static String urn(String... parts) {
        return "urn:rationale:"
                + Arrays.stream(parts)
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(":"));
    }

    /** The guideline with its version and the digest of its files, as the answer itself names it. */
    String module() {
        return urn(
                open.guideline().id(),
                open.guideline().version(),
                open.guideline().digest());
    }

    /** The keys of all that was cited, each once. */
    List<String> citations() {
        return open.recommendations().stream()
                .flatMap(one -> one.citations().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The rules that gave a recommendation, each once. */
    List<GivingRule> rules() {
        return open.recommendations().stream()
                .flatMap(one -> one.rules().stream())
                .distinct()
                .sorted(Comparator.comparing(GivingRule::id))
                .toList();
    }
}
