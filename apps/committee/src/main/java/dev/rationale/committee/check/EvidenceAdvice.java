package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Studies that nothing uses, and studies whose figures nobody checked and nobody says so. */
final class EvidenceAdvice {

    private static final int YEAR_DIGITS = 4;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?:19|20|21)\\d\\d(?![\\d/-])");

    private final Subject subject;
    private final Manifest manifest;

    EvidenceAdvice(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
    }

    void all() {
        Set<String> used = new TreeSet<>();
        subject.rules().forEach(rule -> used.addAll(rule.citations()));
        subject.seen().evidence().studies().forEach(study -> used.addAll(study.correctedBy()));
        for (StudyFile study : subject.seen().evidence().studies()) {
            boolean speaks = !study.findings().isEmpty()
                    || !study.populations().isEmpty()
                    || !study.figures().isEmpty()
                    || !study.notes().isEmpty()
                    || !study.evidence().slides().isEmpty();
            if (!speaks && !used.contains(study.key()) && !subject.uses(study.key())) {
                subject.add(
                        "E010",
                        study.file(),
                        Place.START,
                        "no rule cites '" + study.key() + "', and it reports nothing",
                        "it can go, or its findings are missing.");
            }
            verification(study);
            cited(study);
            notes(study);
        }
    }

    /** Most citations name the year; one on paper may be a year off. */
    private void cited(StudyFile study) {
        int published = Integer.parseInt(study.evidence().published().substring(0, YEAR_DIGITS));
        List<Integer> years = YEAR.matcher(study.evidence().citation())
                .results()
                .map(one -> Integer.parseInt(one.group()))
                .toList();
        if (!years.isEmpty() && years.stream().noneMatch(year -> Math.abs(year - published) <= 1)) {
            subject.add(
                    "E015",
                    study.file(),
                    subject.place(study.file(), "published"),
                    "it was published in " + published + ", and its citation names "
                            + years.stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")),
                    "a digit is mistyped in one of the two.");
        }
    }

    private void notes(StudyFile study) {
        study.notes().keySet().stream()
                .filter(language -> !manifest.languages().contains(language))
                .filter(language -> !subject.seen().ownTexts().containsKey(language))
                .forEach(language -> subject.add(
                        "T007",
                        study.file(),
                        subject.place(study.file(), "notes." + language),
                        "nothing uses the note in '" + language + "', which is no language of the guideline",
                        Nearest.maybe(language, manifest.languages())));
    }

    private void verification(StudyFile study) {
        String source = subject.seen().files().getOrDefault(study.file(), "");
        if (!source.matches("(?s).*(?:^|\\n)verified:.*")) {
            subject.add(
                    "E011",
                    study.file(),
                    Place.START,
                    "'verified' is not stated; a reader takes silence for yes",
                    "verified: false was meant.");
        } else if (!study.evidence().verified()) {
            boolean figure = study.figures().stream().anyMatch(one -> one.verified());
            if (figure || study.findings().stream().anyMatch(one -> one.verified())) {
                subject.add(
                        "E014",
                        study.file(),
                        subject.placeOf(study.file(), "verified: true"),
                        "a finding or a figure is called verified, and nobody verified the study",
                        "the study's own 'verified' is wrong.");
            }
            manifest.languages().stream()
                    .filter(language -> !study.notes().containsKey(language))
                    .forEach(language -> subject.add(
                            "E012",
                            study.file(),
                            subject.place(study.file(), "verified"),
                            "nobody verified it, and no note in language '" + language + "' says what is doubtful",
                            ""));
        }
    }
}
