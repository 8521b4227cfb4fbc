package dev.rationale.engine.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the rules of a DRL file from its syntax tree. */
public final class RuleReader {

    private static final Pattern RECOMMENDATION =
            Pattern.compile("new Recommendation\\(\\s*\"([^\"]+)\"(?:\\s*,\\s*\"([^\"]*)\")?");
    private static final Pattern INSERTED = Pattern.compile("insert\\(\\s*(?:new\\s+)?([A-Z]\\w*)");

    private final String file;
    private final String text;

    /** Takes what is wrong with a file. */
    public interface Problems {

        /** Notes one fault by the id of its kind and its line. */
        void add(String finding, int line, String what);
    }

    private RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The rules of a file; what is wrong with its syntax is told by line, and a file with errors has no rules. */
    public static List<RuleEntry> read(String file, String text, Problems problem) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parsed != null && !parser.hasErrors()) {
                RuleReader reader = new RuleReader(file, text);
                return parsed.getRules().stream()
                        .map(rule -> reader.entry(rule, problem))
                        .flatMap(Optional::stream)
                        .toList();
            }
        } catch (DroolsParserException e) {
            problem.add("R001", 0, "the file cannot be parsed: " + e.getMessage());
        }
        parser.getErrors()
                .forEach(error -> problem.add(
                        "R001",
                        error.getLines().length == 0 ? 0 : error.getLines()[0],
                        error.getMessage().strip()));
        return List.of();
    }

    private Optional<RuleEntry> entry(RuleDescr rule, Problems problem) {
        Map<String, String> metadata = metadata(rule);
        String id = metadata.getOrDefault("Id", "");
        if (id.isEmpty()) {
            problem.add("R002", rule.getLine(), "rule \"" + rule.getName() + "\" has no @Id");
            return Optional.empty();
        }
        String source = text.substring(rule.getStartCharacter(), rule.getEndCharacter() + 1)
                .strip();
        String consequence = String.valueOf(rule.getConsequence());
        return Optional.of(new RuleEntry(
                id,
                rule.getName(),
                file,
                rule.getLine(),
                phase(rule),
                source,
                sha256(source),
                metadata,
                listed(metadata, "Cites").toList(),
                slides(rule, metadata, problem),
                new ConditionReader(text).conditions(rule.getLhs()),
                recommended(consequence).map(match -> match.group(1)).distinct().toList(),
                recommended(consequence).map(RuleReader::stem).distinct().toList(),
                INSERTED.matcher(consequence)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList()));
    }

    private static List<Integer> slides(RuleDescr rule, Map<String, String> metadata, Problems problem) {
        List<String> written = listed(metadata, "Slide").toList();
        if (!written.stream().allMatch(slide -> slide.matches("\\d{1,4}"))) {
            problem.add(
                    "R003",
                    rule.getLine(),
                    "rule \"" + rule.getName() + "\": @Slide is '" + metadata.get("Slide")
                            + "'; expected numbers with commas between them");
            return List.of();
        }
        return written.stream().map(Integer::valueOf).toList();
    }

    private static Map<String, String> metadata(RuleDescr rule) {
        Map<String, String> metadata = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String value =
                    Optional.ofNullable(annotation.getSingleValueAsString()).orElse("");
            metadata.put(annotation.getName(), value.replaceAll("^\"|\"$", ""));
        }
        return metadata;
    }

    private static String phase(RuleDescr rule) {
        AttributeDescr group = rule.getAttributes().get("ruleflow-group");
        return group == null ? "" : group.getValue().replaceAll("^\"|\"$", "");
    }

    private static Stream<String> listed(Map<String, String> metadata, String name) {
        return Arrays.stream(metadata.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    private static Stream<MatchResult> recommended(String consequence) {
        return RECOMMENDATION.matcher(consequence).results();
    }

    private static String stem(MatchResult match) {
        String variant = match.group(2);
        return variant == null || variant.isEmpty() ? match.group(1) : match.group(1) + "." + variant;
    }

    private static String sha256(String source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
