package dev.rationale.workbench.committee;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.Remark;
import dev.rationale.authoring.check.PatientFiles;
import dev.rationale.authoring.text.Position;
import dev.rationale.authoring.text.Region;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.workbench.bedside.BedsideRoutes;
import dev.rationale.workbench.http.Bodies;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.PackagePlace;
import dev.rationale.workbench.page.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The addresses of a committee. What an editor asks comes with the text as it stands there; nothing of it is kept. */
public final class CommitteeRoutes implements AutoCloseable {

    private static final int NOTHING = 204;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Texts texts;
    private final LanguageService service;
    private final PackagePages pages;
    private final Proposals proposals;
    private final SentencePages sentences;
    private final ReleasePages releases;
    private final Maps maps;
    private final Beginnings beginnings;
    private final Trials trials;
    private final TrialPages tried;
    private final BedsideRoutes bedside;
    private final Bodies bodies;

    /**
     * The routes over one package.
     *
     * @param patients a directory with files of patients, on whom texts are tried
     * @param bedside where a patient is open from whom a case is made
     */
    public CommitteeRoutes(
            PackagePlace place, Optional<Path> patients, BedsideRoutes bedside, Room room, Bodies bodies, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        this.texts = new Texts(place);
        this.service = new LanguageService(today);
        this.pages = new PackagePages(texts, service, room);
        this.proposals = new Proposals(texts, service, room);
        this.sentences = new SentencePages(texts, room);
        this.releases = new ReleasePages(texts, room, today);
        this.maps = new Maps(texts, room);
        this.beginnings = new Beginnings(texts, room);
        this.trials = new Trials(
                service,
                patients.map(directory -> PatientFiles.in(directory, Clocks.at(today)))
                        .orElse(List.of()));
        this.tried = new TrialPages(room);
        this.bedside = bedside;
        this.bodies = bodies;
    }

    /** Adds them. */
    public void add(RoutesConfig routes) {
        routes.get("/committee", context -> Room.show(context, pages.overview(new Asked(context))));
        routes.get("/committee/file", context -> Room.show(context, pages.editor(new Asked(context))));
        routes.get("/committee/cases", context -> Room.show(context, pages.cases(new Asked(context))));
        routes.get("/committee/impact", context -> Room.show(context, pages.impact(new Asked(context))));
        routes.get("/committee/map", context -> Room.show(context, maps.page(new Asked(context))));
        routes.get("/committee/study", context -> Room.show(context, proposals.study(new Asked(context))));
        routes.get("/committee/rule", context -> Room.show(context, proposals.rule(new Asked(context))));
        routes.get("/committee/case/{patient}", this::ofPatient);
        routes.get(
                "/committee/sentences", context -> Room.show(context, sentences.page(new Asked(context), List.of())));
        routes.post("/committee/sentences", this::sentence);
        routes.get("/committee/review", context -> Room.show(context, releases.page(new Asked(context), List.of())));
        routes.post("/committee/sign", context -> Room.show(context, releases.sign(new Asked(context))));
        routes.post("/committee/release", context -> Room.show(context, releases.release(new Asked(context))));
        routes.get("/committee/begin", context -> Room.show(context, beginnings.page(new Asked(context))));
        routes.post("/committee/begin", context -> {
            beginnings.begin(new Asked(context));
            context.redirect("/committee", HttpStatus.SEE_OTHER);
        });
        routes.post("/committee/check", this::check);
        routes.post("/committee/findings", this::findings);
        routes.post("/committee/hover", this::hover);
        routes.post("/committee/completions", this::completions);
        routes.post("/committee/save", this::save);
        routes.get("/json/committee/cases", context -> Room.json(context, pages.casesJson(new Asked(context))));
        routes.get("/json/committee/impact", context -> Room.json(context, pages.impactJson(new Asked(context))));
        routes.get(
                "/json/committee",
                context -> Room.json(
                        context, json(service.findings(Draft.of(texts.files()))).toString()));
    }

    private static String path(Context context) {
        return new Asked(context).value("path").orElseThrow(Refused::notFound);
    }

    private Draft draft(Context context) {
        String path = path(context);
        Draft saved = Draft.of(texts.files());
        if (!saved.paths().contains(path) && !Texts.mayBeNew(path)) {
            throw Refused.notFound();
        }
        return saved.with(path, new String(bodies.read(context), StandardCharsets.UTF_8));
    }

    /** A newer text takes the place of this one; then nobody waits for the answer. */
    private void check(Context context) {
        Asked asked = new Asked(context);
        try {
            Room.show(context, tried.page(asked, path(context), trials.of(asked.person(), draft(context))));
        } catch (CancellationException newer) {
            throw new Refused(409, "trial.older");
        }
    }

    private void ofPatient(Context context) {
        Asked asked = new Asked(context);
        BedsideRoutes.Open open = bedside.open(asked);
        Room.show(context, proposals.ofPatient(asked, open.guideline(), open.record(), open.clocks(), open.file()));
    }

    private void sentence(Context context) {
        Asked asked = new Asked(context);
        String key = asked.sent("new").isPresent() ? sentences.add(asked) : sentences.save(asked);
        context.redirect(Asked.address("/committee/sentences", Map.of("key", key)), HttpStatus.SEE_OTHER);
    }

    private void findings(Context context) {
        Room.json(context, json(service.findings(draft(context))).toString());
    }

    private static ArrayNode json(Iterable<Remark> remarks) {
        ArrayNode all = JSON.createArrayNode();
        for (Remark remark : remarks) {
            ObjectNode one = all.addObject()
                    .put("file", remark.place().file())
                    .put("severity", remark.severity().name().toLowerCase(Locale.ROOT))
                    .put("kind", remark.kind())
                    .put("what", remark.what())
                    .put("maybe", remark.maybe());
            put(one, remark.place().region());
        }
        return all;
    }

    private static void put(ObjectNode one, Region region) {
        one.putObject("start")
                .put("line", region.start().line())
                .put("character", region.start().character());
        one.putObject("end")
                .put("line", region.end().line())
                .put("character", region.end().character());
    }

    private static Position position(Context context) {
        Asked asked = new Asked(context);
        return new Position(asked.number("line"), asked.number("character"));
    }

    private void hover(Context context) {
        service.hover(draft(context), path(context), position(context))
                .ifPresentOrElse(
                        known -> {
                            ObjectNode one = JSON.createObjectNode().put("markdown", known.markdown());
                            put(one, known.region());
                            Room.json(context, one.toString());
                        },
                        () -> context.status(NOTHING));
    }

    private void completions(Context context) {
        ArrayNode all = JSON.createArrayNode();
        service.completions(draft(context), path(context), position(context)).forEach(found -> {
            ObjectNode one = all.addObject()
                    .put("label", found.label())
                    .put("detail", found.detail())
                    .put("text", found.edit().text());
            put(one, found.edit().region());
        });
        Room.json(context, all.toString());
    }

    private void save(Context context) {
        String digest = new Asked(context).value("digest").orElse("");
        String text = new String(bodies.read(context), StandardCharsets.UTF_8);
        context.contentType("text/plain; charset=utf-8").result(texts.save(path(context), text, digest));
    }

    @Override
    public void close() {
        trials.close();
    }
}
