package dev.rationale.workbench.auditor;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.FoundText;
import dev.rationale.engine.evaluation.Status;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.FoundPage;
import dev.rationale.pages.workbench.Supposable;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds decisions, page by page. */
record Search(Trail trail, Room room) {

    private static final int PAGE = 50;
    private static final String PSEUDONYM = "[0-9a-f]{32}";
    private static final String CLIENT = "client";
    private static final String DEFAULT_CLIENT = "command-line";
    private static final String AFTER = "after";
    private static final List<String> FIELDS =
            List.of("id", "patient", CLIENT, "code", "rule", "guideline", "from", "to");

    void page(TrailReader reader, Context context) {
        Asked asked = new Asked(context);
        if (asked.value("id").isPresent()) {
            context.redirect(address(asked.value("id").orElseThrow()), io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        Wordbook words = Wordbook.in(asked.language());
        List<Found> found = found(reader, asked);
        List<String> outcomes =
                Arrays.stream(Status.values()).map(Wording::kebab).toList();
        Room.show(
                context,
                new FoundPage(
                        room.frame(asked, words.say("auditor.title"), words.say("auditor.noted")),
                        Room.shell(asked, command(asked), Room.twin("/auditor", asked.parameters())),
                        FIELDS.stream()
                                .map(field -> new Supposable(
                                        field,
                                        words.say("auditor.field." + field),
                                        asked.value(field).orElse("")))
                                .toList(),
                        new FoundPage.Choice(
                                "outcome",
                                words.say("auditor.outcome"),
                                outcomes,
                                asked.value("outcome").orElse("")),
                        asked.value("override").isPresent(),
                        words.say("auditor.found", found.size(), reader.log().size()),
                        found.stream().map(Search::row).toList(),
                        further(found, asked, words),
                        AuditorRoutes.besides().stream()
                                .map(one -> Link.to("/auditor/" + one, words.say("auditor." + one)))
                                .toList()));
    }

    void json(TrailReader reader, Context context) {
        context.contentType("application/x-ndjson").result(FoundText.JSON.of(found(reader, new Asked(context))));
    }

    /** What is found; that a patient was asked for by name is noted before it is shown. */
    private List<Found> found(TrailReader reader, Asked asked) {
        Optional<String> named = asked.value("patient").filter(one -> !one.matches(PSEUDONYM));
        Query query = new Query(
                asked.value("patient").map(one -> pseudonym(reader, asked, one)),
                asked.value("code"),
                asked.value("rule"),
                asked.value("outcome"),
                asked.value("override").isPresent(),
                instant(asked, "from"),
                instant(asked, "to"),
                asked.value("guideline"),
                Optional.empty(),
                asked.value(AFTER),
                PAGE);
        try (SearchIndex index = SearchIndex.open(reader, trail.environment())) {
            List<Found> found = index.search(query);
            if (named.isPresent() && !found.isEmpty()) {
                trail.note(
                        asked.person(),
                        "search",
                        found.get(0).patient(),
                        found.stream().map(Found::id).toList());
            }
            return found;
        }
    }

    private static String pseudonym(TrailReader reader, Asked asked, String given) {
        return given.matches(PSEUDONYM)
                ? given
                : reader.pseudonym(
                        asked.value(CLIENT).orElse(DEFAULT_CLIENT),
                        given.startsWith("Patient/") ? given : "Patient/" + given);
    }

    private static Optional<Instant> instant(Asked asked, String name) {
        return asked.day(name).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static FoundPage.Row row(Found found) {
        return new FoundPage.Row(
                Link.to(address(found.id()), found.id()),
                found.recorded(),
                found.patient(),
                found.user().isEmpty() ? found.client() : found.client() + ", " + found.user(),
                found.asOf() + " / " + found.evidenceAsOf(),
                found.outcome(),
                String.join(", ", found.codes()),
                String.join(", ", found.feedback()));
    }

    private static List<Link> further(List<Found> found, Asked asked, Wordbook words) {
        List<Link> links = new ArrayList<>();
        Map<String, String> parameters = asked.parameters();
        links.add(Link.to(Asked.address("/auditor", Asked.with(parameters, AFTER, "0")), words.say("auditor.oldest")));
        if (found.size() == PAGE && asked.value(AFTER).isPresent()) {
            String last = found.get(PAGE - 1).id();
            links.add(
                    Link.to(Asked.address("/auditor", Asked.with(parameters, AFTER, last)), words.say("auditor.next")));
        }
        if (asked.value(AFTER).isPresent()) {
            Map<String, String> newest = new LinkedHashMap<>(parameters);
            newest.remove(AFTER);
            links.add(Link.to(Asked.address("/auditor", newest), words.say("auditor.newest")));
        }
        return links;
    }

    static String address(String id) {
        return "/auditor/decisions/" + Asked.encoded(id);
    }

    private String command(Asked asked) {
        ShellCommand command = ShellCommand.of("audit", "search")
                .option("--audit", trail.directory().toString());
        for (String field : FIELDS) {
            asked.value(field).ifPresent(value -> command.option("--" + field, value));
        }
        asked.value("outcome").ifPresent(value -> command.option("--outcome", value));
        asked.value("override").ifPresent(value -> command.word("--override"));
        asked.value(AFTER).ifPresent(value -> command.option("--after", value));
        return command.option("--limit", String.valueOf(PAGE)).toString();
    }
}
