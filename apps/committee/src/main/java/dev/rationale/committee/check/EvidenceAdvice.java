package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.Set;
import java.util.TreeSet;

/** Studies that nothing uses, and studies whose figures nobody checked and nobody says so. */
final class EvidenceAdvice {

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
            notes(study);
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
            if (study.findings().stream().anyMatch(one -> one.verified())) {
                subject.add(
                        "E014",
                        study.file(),
                        subject.placeOf(study.file(), "verified: true"),
                        "a finding is called verified, and nobody verified the study",
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
