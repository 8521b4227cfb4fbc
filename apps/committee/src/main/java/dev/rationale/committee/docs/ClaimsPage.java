package dev.rationale.committee.docs;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From evidence to decision: each claim, what the studies found on it, and how it stands for the typical patient. */
final class ClaimsPage {

    private ClaimsPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "claims", page -> {
            page.paragraph(page.say("claims-introduction"));
            table(page, source.guideline().manifest().claims());
        });
    }

    static void table(SitePage page, List<String> claims) {
        Optional<Evaluation> typical = Typical.answer(page.source());
        typical.ifPresent(answer -> page.faint(page.say("typical", Map.of("clocks", answer.clocks()))));
        page.table("claims-table", "claim", "verdict", "finding", "study-column", "checked");
        for (String claim : claims) {
            List<Finding> findings = findings(page, claim).toList();
            if (findings.isEmpty()) {
                page.row(page.guideline().sayOr("claim." + claim, claim), verdict(page, typical, claim), "–", "–", "–");
            }
            boolean first = true;
            for (Finding finding : findings) {
                row(page, claim, typical, findings.size(), first, finding);
                first = false;
            }
        }
        page.endTable();
    }

    private static Stream<Finding> findings(SitePage page, String claim) {
        return page.source().guideline().evidence().studies().stream()
                .map(StudyFile::findings)
                .flatMap(List::stream)
                .filter(finding -> finding.claim().equals(claim));
    }

    private static void row(
            SitePage page, String claim, Optional<Evaluation> typical, int rows, boolean first, Finding finding) {
        page.html().open("tr");
        if (first) {
            String span = String.valueOf(rows);
            page.html().open("th", "scope", "rowgroup", "rowspan", span);
            page.html().text(page.guideline().sayOr("claim." + claim, claim)).close("th");
            page.html()
                    .open("td", "rowspan", span)
                    .text(verdict(page, typical, claim))
                    .close("td");
        }
        page.html()
                .open("td")
                .text(page.guideline().label("bearing", finding.bearing()) + ": "
                        + page.guideline().sayOr("outcome." + finding.outcome(), finding.outcome())
                        + (finding.surrogate() ? " (" + page.say("surrogate") + ")" : ""));
        page.html().close("td").open("td");
        page.link("evidence.html#" + finding.study(), finding.study());
        page.html()
                .text(" – " + page.guideline().label("study-design", finding.design()))
                .close("td")
                .open("td");
        page.verified(finding.verified());
        page.html().close("td").close("tr").line();
    }

    private static String verdict(SitePage page, Optional<Evaluation> typical, String claim) {
        Wording guideline = page.guideline();
        return typical.stream()
                .flatMap(answer -> answer.appraisals().stream())
                .filter(appraisal -> appraisal.claim().equals(claim))
                .findFirst()
                .map(appraisal -> guideline.label("verdict", appraisal.verdict()) + ", "
                        + page.bench()
                                .say("certainty", Map.of("level", guideline.label("certainty", appraisal.certainty()))))
                .orElse("–");
    }
}
