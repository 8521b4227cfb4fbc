package dev.rationale.committee.check;

import dev.rationale.engine.evidence.StudyDesign;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What rules ask of the literature and cite of it: studies and claims that are not there, and studies that are there too early. */
final class ReferenceChecks {

    /** The fields that hold the key of a study, and those that hold a claim, by type. */
    private static final Map<String, String> STUDY = Map.of(
            "Evidence", "key",
            "RetractedEvidence", "key",
            "Finding", "study",
            "Population", "study",
            "Applicability", "study");

    private static final Map<String, String> CLAIM =
            Map.of("Finding", "claim", "Claim", "name", "BodyOfEvidence", "claim", "Appraisal", "claim");

    private final Subject subject;
    private final Manifest manifest;
    private final LocalDate today;
    private final List<StudyFile> studies;

    ReferenceChecks(Subject subject, Manifest manifest, LocalDate today) {
        this.subject = subject;
        this.manifest = manifest;
        this.today = today;
        this.studies = subject.seen().evidence().studies();
    }

    void all() {
        Set<String> keys = keys();
        for (RuleEntry rule : subject.rules()) {
            for (Pattern pattern : rule.patterns()) {
                known(rule, pattern, STUDY, "study", keys);
                known(rule, pattern, CLAIM, "claim", manifest.claims());
            }
            later(rule);
        }
        manifest.claims().stream().filter(claim -> !isUsed(claim)).forEach(this::idle);
        studies.forEach(this::future);
        studies.forEach(this::retracted);
    }

    private boolean isUsed(String claim) {
        return subject.uses(claim)
                || studies.stream()
                        .flatMap(study -> study.findings().stream())
                        .anyMatch(finding -> finding.claim().equals(claim));
    }

    private void idle(String claim) {
        subject.add(
                "M015",
                GuidelinePackages.MANIFEST,
                subject.place(
                        GuidelinePackages.MANIFEST,
                        "claims[" + manifest.claims().indexOf(claim) + "]"),
                "no study reports on the claim '" + claim + "', and no rule names it",
                "it can go, or a study calls it otherwise.");
    }

    /** A study whose file cannot be read is not unknown: its fault is told there. */
    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        studies.forEach(study -> keys.add(study.key()));
        subject.seen().files().keySet().stream()
                .filter(path -> path.startsWith("evidence/"))
                .forEach(path -> keys.add(path.replaceFirst("^evidence/", "").replaceFirst("\\.yaml$", "")));
        return keys;
    }

    private void known(
            RuleEntry rule, Pattern pattern, Map<String, String> fields, String what, Collection<String> known) {
        String field = fields.getOrDefault(pattern.type(), "");
        for (Asked asked : Asked.of(pattern, field)) {
            asked.texts().stream()
                    .filter(text -> !known.contains(text))
                    .forEach(text -> subject.add(
                            "R040",
                            rule,
                            asked.span(),
                            "the " + what + " '" + text + "' is not there",
                            Nearest.maybe(text, known)));
        }
    }

    private void future(StudyFile study) {
        LocalDate visible = study.evidence().visibleFrom();
        // A month or a year counts from its end, which may lie ahead while the study is out.
        if (visible.getYear() > today.getYear() || (study.datePrecision().equals("day") && visible.isAfter(today))) {
            subject.add(
                    "E013",
                    study.file(),
                    subject.place(study.file(), "published"),
                    "'published' is " + study.evidence().published() + ", which lies in the future",
                    "the year is misspelled.");
        }
    }

    private void retracted(StudyFile study) {
        study.retraction()
                .filter(retraction -> retraction.retracted().isAfter(today))
                .ifPresent(retraction -> subject.add(
                        "E013",
                        study.file(),
                        subject.place(study.file(), "retracted"),
                        "it is retracted on " + retraction.retracted() + ", which lies in the future",
                        "the year is misspelled."));
    }

    /** A rule that holds by one guideline and cites a later one, of which none of its conditions knows. */
    private void later(RuleEntry rule) {
        Optional<StudyFile> own = rule.conditions().stream()
                .filter(condition -> !condition.negated())
                .flatMap(condition -> condition.patterns().stream())
                .flatMap(pattern -> Asked.of(pattern).stream())
                .filter(asked -> asked.wanted() && asked.texts().size() == 1)
                .flatMap(asked -> guideline(asked.texts().get(0)).stream())
                .max(Comparator.comparing(study -> study.evidence().visibleFrom()));
        own.ifPresent(guideline -> rule.citations().stream()
                .flatMap(key -> guideline(key).stream())
                .filter(cited -> cited.evidence()
                        .visibleFrom()
                        .isAfter(guideline.evidence().visibleFrom()))
                .filter(cited -> rule.expressions()
                        .flatMap(expression -> expression.literalTexts())
                        .noneMatch(cited.key()::equals))
                .forEach(cited -> later(rule, guideline, cited)));
    }

    private void later(RuleEntry rule, StudyFile guideline, StudyFile cited) {
        subject.add(
                "R045",
                rule,
                citation(rule),
                "it holds by '" + guideline.key() + "' of "
                        + guideline.evidence().published() + " and cites '" + cited.key() + "' of "
                        + cited.evidence().published() + ", which is later",
                "'" + guideline.key() + "' was meant, or a condition on '" + cited.key() + "' is missing.");
    }

    private Optional<StudyFile> guideline(String key) {
        return studies.stream()
                .filter(study -> study.key().equals(key) && study.evidence().design() == StudyDesign.GUIDELINE)
                .findFirst();
    }

    private static Span citation(RuleEntry rule) {
        return rule.labels().stream()
                .filter(label -> label.name().equals("Cites"))
                .map(RuleEntry.Label::span)
                .findFirst()
                .orElse(rule.span());
    }
}
