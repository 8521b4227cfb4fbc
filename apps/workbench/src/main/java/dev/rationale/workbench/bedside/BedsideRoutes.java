package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.PatientsPage;
import dev.rationale.service.Evaluations;
import dev.rationale.workbench.http.Bodies;
import dev.rationale.workbench.http.Secrets;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses at the bedside. */
public final class BedsideRoutes {

    private static final int MOST_SHOWN = 100;
    private static final int CREATED = 201;

    private final Optional<Path> directory;
    private final Patients patients;
    private final Bedside bedside;
    private final Bodies bodies;
    private final Clock clock;

    /**
     * The routes.
     *
     * @param rules where the guideline lies, if it is not the bundled one
     * @param directory with files of patients
     */
    public BedsideRoutes(
            Guideline guideline,
            Optional<Path> rules,
            Optional<Path> directory,
            Room room,
            Bodies bodies,
            Secrets secrets,
            Clock clock) {
        Evaluations evaluations = new Evaluations();
        this.directory = directory;
        this.patients = new Patients(directory, guideline, evaluations, secrets);
        this.bedside = new Bedside(guideline, rules, evaluations, room);
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Adds them. */
    public void add(RoutesConfig routes) {
        routes.get("/bedside", this::choose);
        routes.post("/bedside", this::drop);
        routes.get("/bedside/{patient}", this::look);
        routes.get("/json/bedside/{patient}", this::twin);
    }

    private void choose(Context context) {
        Asked asked = new Asked(context);
        Wordbook words = Wordbook.in(asked.language());
        String sought = asked.value("q").orElse("");
        Map<String, Path> files = patients.filed();
        List<Link> filed = Bedside.named(files, sought)
                .limit(MOST_SHOWN)
                .map(file -> Link.to(OpenPatient.address(file.getKey()), Patients.shown(file.getKey())))
                .toList();
        long all = Bedside.named(files, sought).count();
        String command = directory
                .map(place -> ShellCommand.of("eval", "--format", "json", place.toString())
                        .toString())
                .orElse("");
        Room.show(
                context,
                new PatientsPage(
                        bedside.room().frame(asked, words.say("room.bedside"), ""),
                        Room.shell(asked, command, ""),
                        patients.dropped().stream().map(BedsideRoutes::link).toList(),
                        filed,
                        sought,
                        all > filed.size() ? words.say("patients.more", filed.size(), all) : ""));
    }

    private static Link link(OpenPatient patient) {
        return Link.to(patient.address(), patient.shown());
    }

    private void drop(Context context) {
        OpenPatient patient = patients.drop(new Asked(context).value("name").orElse(""), bodies.read(context));
        context.status(CREATED).header("Location", patient.address());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Question question(Asked asked) {
        return Question.of(asked, today(), bedside.inputs().names());
    }

    private void look(Context context) {
        Asked asked = new Asked(context);
        OpenPatient patient = patients.open(asked.part("patient"));
        Room.show(context, bedside.page(asked, patient, question(asked), today()));
    }

    private void twin(Context context) {
        Asked asked = new Asked(context);
        OpenPatient patient = patients.open(asked.part("patient"));
        Room.json(context, bedside.json(asked, patient, question(asked)));
    }
}
