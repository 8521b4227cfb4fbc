package dev.rationale.committee.check;

import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that look as if they belonged to the guideline, and that nothing reads: their names end otherwise, or they lie elsewhere. */
final class FileChecks {

    private static final Pattern CONTENT = Pattern.compile("(?i).*\\.(drl|ya?ml)(\\W.*|~)?");
    private static final Pattern TEXTS = Pattern.compile("messages/([^/.]+)(?:/.*)?\\.yaml");
    private static final Set<String> ROOT =
            Set.of(GuidelinePackages.MANIFEST, "facts.yaml", "types.yaml", Inputs.REFERENCE);

    private static final List<String> FOLDERS = List.of("rules", "evidence", "messages", "terminology", "cases");

    private final Subject subject;
    private final Set<String> paths;

    FileChecks(Subject subject, Set<String> paths) {
        this.subject = subject;
        this.paths = paths;
    }

    void all() {
        paths.stream()
                .filter(this::isIdle)
                .forEach(path -> subject.add("M011", path, Place.START, "there is no rule in this file", "it can go."));
        paths.stream()
                .filter(path -> CONTENT.matcher(path).matches())
                .filter(path -> !path.startsWith(".") && !path.contains("/."))
                .filter(path -> !isRead(path) || unlisted(path).isPresent())
                .forEach(path -> subject.add(
                        "M011",
                        path,
                        Place.START,
                        "nothing reads this file",
                        unlisted(path)
                                .map(language -> "'" + language + "' is missing among the languages of the guideline.")
                                .or(() -> meant(path).map(other -> "'" + other + "' was meant."))
                                .orElse("it lies in another folder than was meant.")));
    }

    /** A file of rules without a rule is as if it were not there. */
    private boolean isIdle(String path) {
        return path.startsWith("rules/")
                && path.endsWith(".drl")
                && subject.rules().stream().noneMatch(rule -> rule.file().equals(path))
                && subject.seen().problems().stream()
                        .noneMatch(problem -> problem.file().equals(path));
    }

    /** The language of a file of texts that the manifest does not list. */
    private Optional<String> unlisted(String path) {
        Matcher texts = TEXTS.matcher(path);
        return texts.matches()
                ? subject.seen()
                        .manifest()
                        .map(Manifest::languages)
                        .filter(listed -> !listed.contains(texts.group(1)))
                        .map(listed -> texts.group(1))
                : Optional.empty();
    }

    private static boolean isRead(String path) {
        boolean yaml = path.endsWith(".yaml");
        return ROOT.contains(path)
                || (path.startsWith("rules/") && path.endsWith(".drl"))
                || (yaml
                        && List.of("evidence/", "messages/", "terminology/", "cases/", "reviews/").stream()
                                .anyMatch(path::startsWith));
    }

    /** The same name with the ending that is read, where it lies in a folder that is. */
    private static Optional<String> meant(String path) {
        String ending = path.startsWith("rules/") ? ".drl" : ".yaml";
        String name = path.replaceFirst("(?i)\\.(drl|ya?ml)(\\W.*|~)?$", "") + ending;
        return Optional.of(name)
                .filter(other -> isRead(other) && !other.equals(path))
                .or(() -> inFolder(path));
    }

    /** The same in the folder whose name is near. */
    private static Optional<String> inFolder(String path) {
        int end = path.indexOf('/');
        return end < 0
                ? Optional.empty()
                : Nearest.to(path.substring(0, end), FOLDERS)
                        .map(folder -> folder + path.substring(end))
                        .filter(FileChecks::isRead);
    }
}
