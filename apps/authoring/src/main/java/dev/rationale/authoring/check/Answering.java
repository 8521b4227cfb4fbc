package dev.rationale.authoring.check;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the answers of a guideline depend on: its rules, each by what it says and imports, and everything else but the texts.
 *
 * @param rest digest of the files that are neither rules nor texts
 * @param versions what each rule says and imports, by its id
 */
record Answering(String rest, SortedMap<String, String> versions, RuleIndex rules, List<String> literature) {

    private static final String RULES = "rules/";
    private static final String TEXTS = "messages/";

    static Answering of(Guideline guideline) {
        SortedMap<String, String> versions = new TreeMap<>();
        guideline.rules().rules().forEach(rule -> versions.put(rule.id(), version(rule, guideline.rules())));
        return new Answering(
                rest(guideline.files()),
                versions,
                guideline.rules(),
                guideline.manifest().literature());
    }

    private static String version(RuleEntry rule, RuleIndex rules) {
        String imports = rules.file(rule.file())
                .map(file -> file.packageName()
                        + file.imports().stream()
                                .map(DrlFile.Import::target)
                                .sorted()
                                .toList())
                .orElse("");
        return rule.hash() + imports;
    }

    private static String rest(PackageFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> file : files.canonical().entrySet()) {
                if (!file.getKey().startsWith(RULES) && !file.getKey().startsWith(TEXTS)) {
                    digest.update((file.getKey() + "\n" + file.getValue().length() + "\n" + file.getValue())
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The ids of the rules that are not the same here and there, those that only one of both has included. */
    List<String> differing(Answering other) {
        return Stream.concat(versions.keySet().stream(), other.versions.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(versions.get(id), other.versions.get(id)))
                .toList();
    }

    /** True if a rule is of the literature, on which every answer rests. */
    boolean isOfLiterature(String id) {
        return rules.rule(id).filter(rule -> literature.contains(rule.phase())).isPresent();
    }
}
