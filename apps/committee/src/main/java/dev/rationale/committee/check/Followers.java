package dev.rationale.committee.check;

import dev.rationale.engine.guideline.GuidelinePackages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Findings that only follow from another: what a file that cannot be read says is not missing, and is not told as if it were. */
final class Followers {

    /** Faults for which a file, or a part of it, is not read. */
    private static final Pattern UNREAD = Pattern.compile("Y00\\d|D00[1-4]|E00[3-6]|F00\\d|V00\\d|R001|R047");

    private static final Set<String> OF_EVIDENCE = Set.of("T007", "M015", "M016");
    private static final Set<String> OF_FACTS = Set.of("R012", "R041", "R051", "R054", "F007", "T007", "M016");
    private static final Set<String> OF_TYPES = Set.of(
            "M008", "M016", "R053", "R054", "R055", "R013", "R014", "R015", "R023", "R024", "R025", "R034", "R035",
            "R036", "R042", "R051", "M014", "T006");
    private static final Set<String> OF_MESSAGES = Set.of("T001", "T002", "T005", "T006", "T007", "T008");
    private static final Set<String> OF_RULES = Set.of(
            "M005", "M008", "M015", "M016", "F007", "E010", "T001", "T005", "T007", "R025", "R039", "R042", "R043",
            "R051");

    private final Set<String> unread;

    /** The languages in which nothing is written. */
    private final Set<String> silent;

    private static final Pattern VALUE_SET = Pattern.compile("the value set '([^']+)' is not one of the package");
    private static final Pattern LANGUAGE = Pattern.compile("there is no text in language '([^']+)'");

    private Followers(Set<String> unread, Set<String> silent) {
        this.unread = unread;
        this.silent = silent;
    }

    /** The findings without those that follow from others. */
    static List<Finding> removed(List<Finding> findings, boolean manifest) {
        Set<String> unread = findings.stream()
                .filter(finding ->
                        UNREAD.matcher(finding.id()).matches() && !finding.id().equals("F007"))
                .map(Finding::file)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!manifest) {
            unread.add(GuidelinePackages.MANIFEST);
        }
        Set<String> silent = findings.stream()
                .map(finding -> LANGUAGE.matcher(finding.what()))
                .filter(Matcher::lookingAt)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
        Predicate<Finding> follows = new Followers(unread, silent)::follows;
        return Repetitions.removed(findings.stream().filter(follows.negate()).toList());
    }

    private boolean follows(Finding finding) {
        return unread.stream().anyMatch(file -> of(file).contains(finding.id()))
                || (unread.contains(GuidelinePackages.MANIFEST) && restsOnManifest(finding))
                || isOfUnreadSet(finding)
                || (unread.contains("facts.yaml") && finding.what().contains(WordChecks.UNSAID))
                || isSilent(finding);
    }

    /** A value set whose file is broken is not one that is not there. */
    private boolean isOfUnreadSet(Finding finding) {
        Matcher set = VALUE_SET.matcher(finding.what());
        return set.find() && unread.contains("terminology/" + set.group(1) + ".yaml");
    }

    private boolean isSilent(Finding finding) {
        boolean told = LANGUAGE.matcher(finding.what()).lookingAt();
        return !told
                && silent.stream()
                        .anyMatch(language -> finding.what().contains("in language '" + language + "'")
                                || finding.what().endsWith(" is missing in " + language)
                                || (finding.id().equals("M011")
                                        && finding.file().startsWith("messages/")));
    }

    /** Without the manifest nothing is known of phases, languages and the types of the guideline's own package. */
    private static boolean restsOnManifest(Finding finding) {
        return !finding.file().equals(GuidelinePackages.MANIFEST)
                && !UNREAD.matcher(finding.id()).matches()
                && !finding.id().startsWith("V");
    }

    private static Set<String> of(String file) {
        if (file.startsWith("rules/")) {
            return OF_RULES;
        }
        if (file.startsWith("messages/")) {
            return OF_MESSAGES;
        }

        if (file.equals("types.yaml")) {
            return OF_TYPES;
        }
        return file.startsWith("evidence/") ? OF_EVIDENCE : file.equals("facts.yaml") ? OF_FACTS : Set.of();
    }
}
