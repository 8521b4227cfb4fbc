package dev.rationale.audit.report;

import dev.rationale.audit.recall.Affected;
import dev.rationale.audit.recall.Affected.Told;
import dev.rationale.audit.recall.Recall;
import dev.rationale.audit.recall.Suspect;
import dev.rationale.audit.words.Words;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.decision.AffectedPage;
import dev.rationale.pages.decision.AffectedPage.Row;
import dev.rationale.pages.decision.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a mistake concerns, as a page for whoever must speak to them.
 *
 * @param from first instant that was looked at, inclusive
 * @param to first instant that was not looked at any more
 * @param made when the page was made
 */
public record RecallReport(Recall recall, Suspect suspect, Optional<Instant> from, Optional<Instant> to, Instant made) {

    /** One XHTML document, in a language that there are words in. */
    public String html(String language) {
        return Pages.html(page(language, Words.in(language)));
    }

    private AffectedPage page(String language, Words words) {
        String title = words.say("affected.title");
        long decisions =
                recall.affected().stream().mapToLong(one -> one.told().size()).sum();
        return new AffectedPage(
                Frame.alone(language, title, "", ""),
                List.of(
                        new Entry(
                                words.say("affected." + suspect.kind().name().toLowerCase(Locale.ROOT)),
                                suspect.name()),
                        new Entry(words.say("affected.time"), time(words)),
                        new Entry(words.say("affected.made"), words.when(made))),
                words.say("affected.summary", recall.affected().size(), decisions),
                Stream.of(recall.closed())
                        .filter(closed -> closed > 0)
                        .map(closed -> words.say("affected.closed", closed))
                        .toList(),
                title,
                Stream.of("patient", "client", "recorded", "decision", "user", "told")
                        .map(column -> words.say("affected.column." + column))
                        .toList(),
                recall.affected().stream().flatMap(one -> rows(one, words)).toList());
    }

    private String time(Words words) {
        return words.say(
                "affected.between",
                from.map(one -> words.say("affected.instant", words.when(one))).orElse(words.say("affected.beginning")),
                to.map(one -> words.say("affected.instant", words.when(one))).orElse(words.say("affected.today")));
    }

    private static Stream<Row> rows(Affected patient, Words words) {
        List<Row> rows = new ArrayList<>();
        for (Told one : patient.told()) {
            String name = patient.name().isEmpty() ? patient.patient() : patient.name();
            String told = one.codes().isEmpty() ? words.say("status." + one.outcome()) : String.join(", ", one.codes());
            boolean first = rows.isEmpty();
            rows.add(new Row(
                    first ? name : "",
                    first ? patient.client() : "",
                    words.when(Instant.parse(one.recorded())),
                    one.id(),
                    one.user(),
                    told));
        }
        return rows.stream();
    }
}
