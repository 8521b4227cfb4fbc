package dev.rationale.committee.docs;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.site.ClaimsPage;
import dev.rationale.pages.site.ClaimsTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From evidence to decision: each claim, what the studies found on it, and how it stands for the typical patient. */
final class ClaimsContent {

    private ClaimsContent() {}

    static ClaimsPage page(SiteLanguage site) {
        return new ClaimsPage(
                site.frame("claims"),
                site.words(),
                pictures(site),
                table(site, site.source().guideline().manifest().claims()));
    }

    /** On the day on which the typical patient is asked about; where there is none, nothing says which day to show. */
    private static List<Picture> pictures(SiteLanguage site) {
        return ReferencePatient.answer(site.source())
                .map(answer -> AnswerPictures.of(site.source().guideline(), site.language(), answer.literature())
                        .all())
                .orElse(List.of());
    }

    static ClaimsTable table(SiteLanguage site, List<String> claims) {
        Optional<Evaluation> typical = ReferencePatient.answer(site.source());
        return new ClaimsTable(
                typical.map(answer -> site.say("typical", Map.of("clocks", answer.clocks())))
                        .orElse(""),
                claims.stream().map(claim -> claim(site, typical, claim)).toList());
    }

    private static ClaimsTable.Claim claim(SiteLanguage site, Optional<Evaluation> typical, String claim) {
        return new ClaimsTable.Claim(
                site.guideline().sayOr("claim." + claim, claim),
                verdict(site, typical, claim),
                site.source().guideline().evidence().studies().stream()
                        .map(StudyFile::findings)
                        .flatMap(List::stream)
                        .filter(finding -> finding.claim().equals(claim))
                        .map(finding -> finding(site, finding))
                        .toList());
    }

    private static ClaimsTable.ClaimFinding finding(SiteLanguage site, Finding finding) {
        Wording guideline = site.guideline();
        return new ClaimsTable.ClaimFinding(
                guideline.label("effect-direction", finding.bearing()) + ": "
                        + guideline.sayOr("outcome." + finding.outcome(), finding.outcome())
                        + (finding.surrogate() ? " (" + site.say("surrogate") + ")" : ""),
                Link.to("evidence.html#" + finding.study(), finding.study()),
                guideline.label("study-design", finding.design()),
                site.checked(finding.verified()));
    }

    private static String verdict(SiteLanguage site, Optional<Evaluation> typical, String claim) {
        Wording guideline = site.guideline();
        return typical.stream()
                .flatMap(answer -> answer.appraisals().stream())
                .filter(appraisal -> appraisal.claim().equals(claim))
                .findFirst()
                .map(appraisal -> guideline.label("verdict", appraisal.verdict()) + ", "
                        + site.bench()
                                .say("certainty", Map.of("level", guideline.label("certainty", appraisal.certainty()))))
                .orElse("–");
    }
}
