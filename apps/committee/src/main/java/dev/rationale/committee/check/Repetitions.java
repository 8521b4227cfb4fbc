package dev.rationale.committee.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One mistake that is found in several ways, or at several places, is told once: in the way that says most, where it is written. */
final class Repetitions {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern MEANT = Pattern.compile("^'([^']+)' was meant\\.$");
    private static final Pattern ELSEWHERE = Pattern.compile("also used at (.+):\\d+");
    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]*)\"");

    /** What is left of the second half of a number with a decimal comma. */
    private static final Pattern HALF = Pattern.compile("^'[^']*: \\d+' is ''.*");

    private static final String COMMA = "a decimal comma was written; YAML has a decimal point.";

    private static final String CALL = "is none of the calls that rules may make";

    /** What is said where a rule, or another language, has a text that is missing. */
    private static final Set<String> SAID = Set.of("T001", "T005");

    /** What only follows from a fault of a rule that is named by another finding. */
    private static final Map<String, Set<String>> FOLLOWS = Map.of(
            "R008", Set.of("M005", "T005", "T007"),
            "R013", Set.of("D005", "F007", "R025", "R042"),
            "R028", Set.of("C009", "M008"),
            "R035", Set.of("R025", "R042"),
            "R036", Set.of("R025", "R042", "R030"));

    private final List<Finding> all;
    private final Set<String> told = new HashSet<>();

    private Repetitions(List<Finding> all) {
        this.all = all;
    }

    static List<Finding> removed(List<Finding> findings) {
        Repetitions repetitions = new Repetitions(findings);
        List<Finding> once = new ArrayList<>();
        findings.stream()
                .sorted(Finding.BY_PLACE)
                .filter(finding -> !repetitions.isTold(finding))
                .map(repetitions::cured)
                .forEach(once::add);
        return once;
    }

    private boolean isTold(Finding one) {
        if (follows(one)) {
            return true;
        }
        return switch (one.id()) {
            case "R004" -> !first("R004 " + one.file() + elsewhere(one));
            case "R005" -> there(one).anyMatch(other -> other.id().equals("R004"));
            case "R006" -> !first("R006 " + quoted(one));
            case "R009" -> all.stream().anyMatch(other -> other.id().equals("R049") && isOfOneRule(one, other));
            case "R013", "R014" -> inForeignPackage(one) || isImportedOnce(one);
            case "R025", "R051" -> onLine(one).anyMatch(other -> other.id().equals("R053"));
            case "R037" -> there(one).anyMatch(other -> other.id().equals("R006"));
            case "R035" ->
                isImportedOnce(one)
                        || inForeignPackage(one)
                        || there(one)
                                .anyMatch(other ->
                                        other.id().equals("R013") || other.id().equals("R055"))
                        || isAskedOfUnknown(one);
            case "F005" ->
                HALF.matcher(one.what()).matches()
                        ? isSecondHalf(one)
                        : !first("F005 " + one.file() + one.line() + ":" + one.column());
            case "T001", "T005" ->
                isLabel(one) || isOfText(one) || (isOfRules(one) && !first("T005 " + one.file() + one.line()));
            case "T002" ->
                all.stream()
                        .filter(other -> other.id().equals("T006") || other.id().equals("T003"))
                        .anyMatch(other -> quoted(other).equals(quoted(one)));
            case "T007" ->
                isOfRule(one)
                        || meant(one)
                                .map(key -> !first("T007 " + one.file() + slip(quoted(one), key)))
                                .orElse(false);
            case "E015" ->
                all.stream()
                        .anyMatch(other ->
                                other.id().equals("E013") && other.file().equals(one.file()));
            case "C010" ->
                all.stream()
                        .filter(other -> SAID.contains(other.id()))
                        .anyMatch(other -> meant(one)
                                .filter(code -> ("." + quoted(other) + ".").contains("." + code + "."))
                                .isPresent());
            default -> false;
        };
    }

    private boolean follows(Finding one) {
        return all.stream()
                .anyMatch(cause -> FOLLOWS.getOrDefault(cause.id(), Set.of()).contains(one.id()));
    }

    private Stream<Finding> there(Finding one) {
        return all.stream()
                .filter(other -> other.file().equals(one.file())
                        && other.line() == one.line()
                        && other.column() == one.column());
    }

    private Stream<Finding> onLine(Finding one) {
        return all.stream().filter(other -> other.file().equals(one.file()) && other.line() == one.line());
    }

    /** A file that declares the package of another guideline sees none of the types, which is told once. */
    private boolean inForeignPackage(Finding one) {
        return !isForeign(one)
                && all.stream()
                        .anyMatch(other -> isForeign(other) && other.file().equals(one.file()));
    }

    /** Of a type that is not known nobody knows what it may be asked. */
    private boolean isAskedOfUnknown(Finding one) {
        return one.what().endsWith(CALL)
                && all.stream()
                        .anyMatch(other ->
                                other.id().equals("R013") && other.file().equals(one.file()));
    }

    /** The texts of one language have a slip in their key; with the same in all of them the rule has it. */
    private boolean isOfText(Finding missing) {
        return all.stream()
                .filter(other -> other.id().equals("T007") && isOfOneText(quoted(other), quoted(missing)))
                .anyMatch(other -> !isOfRule(other));
    }

    /** True for a text that nothing uses, in all languages, while a rule misses one that is called nearly so. */
    private boolean isOfRule(Finding unused) {
        long files = all.stream()
                .filter(other -> other.id().equals("T007") && quoted(other).equals(quoted(unused)))
                .map(Finding::file)
                .distinct()
                .count();
        return files > 1
                && all.stream()
                        .filter(Repetitions::isOfRules)
                        .map(Repetitions::quoted)
                        .anyMatch(missing -> isOfOneText(lastOf(missing, quoted(unused)), missing));
    }

    /** A key with the last step of another: of several parts of a text only one is asked for. */
    private static String lastOf(String other, String key) {
        return key.substring(0, key.lastIndexOf('.') + 1) + other.substring(other.lastIndexOf('.') + 1);
    }

    private static boolean isOfRules(Finding one) {
        return SAID.contains(one.id()) && one.file().startsWith("rules/");
    }

    /** The label of a kind is its word, so that one that is missing is missing twice more. */
    private boolean isLabel(Finding one) {
        String key = quoted(one);
        return all.stream()
                .filter(other -> other.id().equals("F001"))
                .anyMatch(
                        other -> key.equals("value." + quoted(other)) || key.equals("report.profile." + quoted(other)));
    }

    /** A file imports a type once, however often it names it. */
    private boolean isImportedOnce(Finding one) {
        return one.maybe().endsWith("is missing at the beginning of the file.")
                && !first("import " + one.file() + one.maybe());
    }

    private static boolean isForeign(Finding one) {
        return one.id().equals("R013") && one.what().startsWith("the package '");
    }

    private boolean isSecondHalf(Finding half) {
        return all.stream()
                .anyMatch(other -> other.id().equals(half.id())
                        && other.file().equals(half.file())
                        && other.line() == half.line()
                        && other.column() < half.column());
    }

    private Finding cured(Finding one) {
        boolean comma = one.id().equals("F005")
                && !HALF.matcher(one.what()).matches()
                && all.stream()
                        .anyMatch(other -> other.id().equals("F005")
                                && HALF.matcher(other.what()).matches()
                                && other.file().equals(one.file())
                                && other.line() == one.line()
                                && other.column() > one.column());
        return comma ? new Finding(one.id(), one.file(), one.line(), one.column(), one.what(), COMMA) : one;
    }

    private boolean first(String what) {
        return told.add(what);
    }

    private static boolean isOfOneRule(Finding one, Finding other) {
        Matcher first = RULE.matcher(one.what());
        Matcher second = RULE.matcher(other.what());
        return one.file().equals(other.file())
                && first.find()
                && second.find()
                && first.group(1).equals(second.group(1));
    }

    private static boolean isOfOneText(String unused, String missing) {
        return unused.equals(missing) || TextAdvice.isSlip(unused, missing);
    }

    /** The step of a key that is written otherwise, with those before it. */
    private static String slip(String key, String meant) {
        String[] one = key.split("\\.", -1);
        String[] other = meant.split("\\.", -1);
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < Math.min(one.length, other.length); step++) {
            path.append('.').append(one[step]);
            if (!one[step].equals(other[step])) {
                break;
            }
        }
        return path.toString();
    }

    private static Optional<String> meant(Finding one) {
        Matcher matcher = MEANT.matcher(one.maybe());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String elsewhere(Finding one) {
        Matcher matcher = ELSEWHERE.matcher(one.what());
        return matcher.find() ? matcher.group(1) : one.what();
    }

    private static String quoted(Finding one) {
        Matcher matcher = QUOTED.matcher(one.what());
        return matcher.find() ? matcher.group(1) : "";
    }
}
