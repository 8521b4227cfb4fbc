package dev.rationale.committee.release;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.testing.CaseReport;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleEntry;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A release of a guideline, prepared beside it: nothing of the package is touched unless everything is in order. */
public final class Release {

    private static final String MANIFEST = "guideline.yaml";
    private static final Pattern VERSION_LINE = Pattern.compile("(?m)^version:[ \\t]*(\\S+)[ \\t]*$");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final GuidelineId id;
    private final String manifest;
    private final byte[] jar;
    private final List<String> problems;

    private Release(GuidelineId id, String manifest, byte[] jar, List<String> problems) {
        this.id = id;
        this.manifest = manifest;
        this.jar = jar;
        this.problems = List.copyOf(problems);
    }

    /**
     * Prepares a release.
     *
     * @param changelog what changed, version by version
     * @param check whatever else must hold of the package; its findings, each a sentence
     * @throws IllegalArgumentException if the version is none, or not later than the package's
     */
    public static Release prepared(
            PackageFiles files, String version, String changelog, Function<PackageFiles, List<String>> check)
            throws IOException {
        String manifest = bumped(files.text(MANIFEST).orElse(""), version);
        PackageFiles next = files.with(Map.of(MANIFEST, manifest));
        try (Guideline guideline = Guidelines.from(next)) {
            List<String> problems = new ArrayList<>(history(guideline, changelog, version));
            problems.addAll(check.apply(next));
            problems.addAll(cases(guideline));
            return new Release(guideline.id(), manifest, GuidelineJar.bytes(next, guideline.id()), problems);
        }
    }

    /** The SHA-256 of the package's bytes, in hexadecimal. */
    public String jarDigest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The guideline with its new version, and the digest that this gives it. */
    public GuidelineId id() {
        return id;
    }

    /** The text of {@code guideline.yaml} with the new version. */
    public String manifest() {
        return manifest;
    }

    /** The bytes of the package. */
    public byte[] jar() {
        return jar.clone();
    }

    /** Why it may not be released, each a sentence; none if it may. */
    public List<String> problems() {
        return problems;
    }

    private static String bumped(String manifest, String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "'" + version + "' is no version; expected three numbers such as 1.2.0.");
        }
        Matcher line = VERSION_LINE.matcher(manifest);
        if (!line.find()) {
            throw new IllegalArgumentException(MANIFEST + " has no line 'version: …'.");
        }
        String before = line.group(1).replace("\"", "").replace("'", "");
        if (compared(version, before) <= 0) {
            throw new IllegalArgumentException(
                    "'" + version + "' is not later than the package's version " + before + ".");
        }
        return new StringBuilder(manifest)
                .replace(line.start(), line.end(), "version: " + version)
                .toString();
    }

    private static int compared(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("[.-]", -1);
        for (int index = 0; index < left.length; index++) {
            int number = index < right.length && right[index].matches("\\d+") ? Integer.parseInt(right[index]) : 0;
            int order = Integer.compare(Integer.parseInt(left[index]), number);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> history(Guideline guideline, String changelog, String version) {
        return History.problems(
                changelog,
                version,
                guideline.manifest().recommendations().stream()
                        .map(Manifest.Recommended::question)
                        .collect(Collectors.toCollection(TreeSet::new)),
                guideline.rules().rules().stream().map(RuleEntry::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> cases(Guideline guideline) {
        try (CaseRunner runner = new CaseRunner(guideline)) {
            List<CaseResult> results = runner.run(CaseFiles.read(CaseFiles.of(guideline.files()), guideline));
            if (results.isEmpty()) {
                return List.of("cases: there are none; a guideline without cases is not released.");
            }
            return results.stream()
                    .filter(result -> !result.holds())
                    .map(result -> result.one().file() + ":"
                            + result.one().line() + ": " + result.one().name() + "\n"
                            + CaseReport.explained(result, "en"))
                    .toList();
        }
    }
}
