package dev.rationale.workbench.auditor;

import dev.rationale.audit.report.DecisionReport;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.EventsText;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The addresses of an auditor. */
public final class AuditorRoutes {

    private final Trail trail;
    private final Clock clock;
    private final Search search;
    private final RecordPages pages;

    /** The routes over one trail. */
    public AuditorRoutes(Path directory, Map<String, String> environment, Clock clock, Room room) {
        this.trail = new Trail(directory, environment, clock);
        this.clock = clock;
        this.search = new Search(trail, room);
        this.pages = new RecordPages(trail, room);
    }

    /** Adds them. */
    public void add(RoutesConfig routes) {
        routes.get("/auditor", over(search::page));
        routes.get("/json/auditor", over(search::json));
        routes.get("/auditor/verify", context -> Room.show(context, pages.verified(new Asked(context))));
        routes.get("/auditor/events", over(pages::events));
        routes.get(
                "/json/auditor/events",
                over((reader, context) ->
                        context.contentType("application/x-ndjson").result(EventsText.JSON.of(reader))));
        routes.get("/auditor/decisions/{id}", over(pages::decision));
        routes.get("/json/auditor/decisions/{id}", over(this::json));
        routes.get("/auditor/decisions/{id}/replay", over(pages::replay));
        routes.get("/auditor/decisions/{id}/proof", over(AuditorRoutes::proof));
        routes.get("/auditor/decisions/{id}/report.html", over((reader, context) -> report(reader, context, false)));
        routes.get("/auditor/decisions/{id}/report.pdf", over((reader, context) -> report(reader, context, true)));
    }

    private Handler over(BiConsumer<TrailReader, Context> page) {
        return context -> {
            try (TrailReader reader = trail.open()) {
                page.accept(reader, context);
            }
        };
    }

    private void json(TrailReader reader, Context context) {
        Asked asked = new Asked(context);
        DecisionView view = DecisionView.of(reader, asked.part("id"));
        if (view.sealed().isPresent()) {
            trail.note(asked.person(), "show", view.open());
        }
        Room.json(context, view.json());
    }

    private static void proof(TrailReader reader, Context context) {
        String id = new Asked(context).part("id");
        download(context, id + ".proof", "text/plain; charset=utf-8")
                .result(reader.prove(id).toString());
    }

    private void report(TrailReader reader, Context context, boolean pdf) {
        Asked asked = new Asked(context);
        String id = asked.part("id");
        DecisionReport report = DecisionReport.of(reader, id, Optional.of(asked.language()), clock.instant());
        if (report.namesThePatient()) {
            trail.note(asked.person(), "report", reader.decision(id).open());
        }
        if (pdf) {
            download(context, id + ".pdf", "application/pdf").result(report.pdf());
        } else {
            download(context, id + ".html", "text/html; charset=utf-8").result(report.html());
        }
    }

    /** A file to keep: a browser does not show it under this workbench's address. */
    private static Context download(Context context, String name, String type) {
        if (!name.matches("[\\w.-]+")) {
            throw Refused.notFound();
        }
        return context.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The kinds of pages beside a search. */
    static List<String> besides() {
        return List.of("verify", "events");
    }
}
