package dev.rationale.committee.check;

import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that look as if they belonged to the guideline, and that nothing reads: their names end otherwise, or they lie elsewhere. */
final class FileChecks {

    private static final Pattern CONTENT = Pattern.compile("(?i).*\\.(drl|ya?ml)(\\W.*|~)?");
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
                .filter(path -> CONTENT.matcher(path).matches())
                .filter(path -> !path.startsWith(".") && !path.contains("/."))
                .filter(path -> !isRead(path))
                .forEach(path -> subject.add(
                        "M011",
                        path,
                        Place.START,
                        "nothing reads this file",
                        meant(path)
                                .map(other -> "'" + other + "' was meant.")
                                .orElse("it lies in another folder than was meant.")));
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
