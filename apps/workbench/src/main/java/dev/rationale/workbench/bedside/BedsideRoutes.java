package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.PatientsPage;
import dev.rationale.service.Evaluations;
import dev.rationale.workbench.http.Bodies;
import dev.rationale.workbench.http.Secrets;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.PackagePlace;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.SavedGuideline;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
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

    private final SavedGuideline guideline;
    private final PackagePlace rules;
    private final Optional<Path> directory;
    private final Evaluations evaluations = new Evaluations();
    private final Patients patients;
    private final Elsewhere elsewhere;
    private final Room room;
    private final Bodies bodies;
    private final Clock clock;

    /**
     * A patient as an address asks about one.
     *
     * @param file where the record was read from, for a command
     */
    public record Open(Guideline guideline, PatientRecord record, Clocks clocks, String file) {}

    /**
     * The routes.
     *
     * @param directory with files of patients
     * @param elsewhere where patients are found besides
     */
    public BedsideRoutes(
            SavedGuideline guideline,
            PackagePlace rules,
            Optional<Path> directory,
            Elsewhere elsewhere,
            Room room,
            Bodies bodies,
            Secrets secrets,
            Clock clock) {
        this.guideline = guideline;
        this.rules = rules;
        this.directory = directory;
        this.patients = new Patients(directory, evaluations, secrets);
        this.elsewhere = elsewhere;
        this.room = room;
        this.bodies = bodies;
        this.clock = clock;
    }

    private Bedside bedside() {
        return new Bedside(guideline.now(), rules.now(), evaluations, room);
    }

    /**
     * The patient of an address, on the days that it names.
     *
     * @throws dev.rationale.workbench.http.Refused if there is none
     */
    public Open open(Asked asked) {
        Bedside bedside = bedside();
        OpenPatient patient = patients.open(asked.person(), asked.part("patient"), bedside.guideline());
        return new Open(
                bedside.guideline(), patient.record(), question(asked, bedside).clocks(), patient.file());
    }

    /** Adds them. */
    public void add(RoutesConfig routes) {
        routes.get("/bedside", this::choose);
        routes.post("/bedside", this::drop);
        routes.post("/bedside/server", this::fromServer);
        routes.post("/bedside/decision", this::fromDecision);
        routes.get("/bedside/decision/{id}", this::decided);
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
                        room.frame(asked, words.say("room.bedside"), ""),
                        Room.shell(asked, command, ""),
                        patients.brought(asked.person()),
                        filed,
                        sought,
                        all > filed.size() ? words.say("patients.more", filed.size(), all) : "",
                        elsewhere.forms(words)));
    }

    private void drop(Context context) {
        Asked asked = new Asked(context);
        OpenPatient patient =
                patients.drop(asked.person(), asked.value("name").orElse(""), bodies.read(context), guideline.now());
        context.status(CREATED).header("Location", patient.address());
    }

    /** From a server on the list; the token that it may want is used for this and kept nowhere. */
    private void fromServer(Context context) {
        Asked asked = new Asked(context);
        Elsewhere.Found found = elsewhere.server(
                asked.sent("server").orElse(""),
                asked.sent("patient").orElse("").strip(),
                asked.sent("access"),
                guideline.now(),
                today(),
                Wordbook.in(asked.language()));
        bring(context, found);
    }

    /** From what somebody pasted: the id of a decision or of a card, or a card's link. */
    private void fromDecision(Context context) {
        Asked asked = new Asked(context);
        bring(context, elsewhere.decision(asked, asked.sent("decision").orElse(""), guideline.now()));
    }

    private void decided(Context context) {
        Asked asked = new Asked(context);
        bring(context, elsewhere.decision(asked, asked.part("id"), guideline.now()));
    }

    private void bring(Context context, Elsewhere.Found found) {
        OpenPatient patient = patients.bring(
                new Asked(context).person(),
                found.shown(),
                found.file(),
                found.origin(),
                found.documents(),
                guideline.now());
        context.redirect(
                Asked.address(
                        patient.address(), found.clocks().map(Question::days).orElse(Map.of())),
                HttpStatus.SEE_OTHER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Question question(Asked asked, Bedside bedside) {
        return Question.of(asked, today(), bedside.inputs().names());
    }

    private void look(Context context) {
        Asked asked = new Asked(context);
        Bedside bedside = bedside();
        OpenPatient patient = patients.open(asked.person(), asked.part("patient"), bedside.guideline());
        Room.show(context, bedside.page(asked, patient, question(asked, bedside), today()));
    }

    private void twin(Context context) {
        Asked asked = new Asked(context);
        Bedside bedside = bedside();
        OpenPatient patient = patients.open(asked.person(), asked.part("patient"), bedside.guideline());
        Room.json(context, bedside.json(asked, patient, question(asked, bedside)));
    }
}
