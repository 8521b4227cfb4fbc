package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.pages.workbench.FormPage.Field;
import dev.rationale.pages.workbench.FormPage.Form;
import dev.rationale.pages.workbench.FormPage.Kind;
import dev.rationale.service.PatientDocuments;
import dev.rationale.workbench.ServerReading;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Wordbook;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where patients are found besides files: a FHIR server on the list, and the decisions of a trail. */
public record Elsewhere(ServerReading servers, Optional<Decisions> decisions) {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";
    private static final int BAD = 400;

    /**
     * A patient who was found.
     *
     * @param shown to a person
     * @param file for a command, in which the record would be kept
     * @param origin says where the record comes from
     * @param clocks the days to look at it first; today if there are none
     */
    public record Found(
            String shown, String file, String origin, PatientDocuments documents, Optional<Clocks> clocks) {}

    /** The forms that ask for them. */
    List<Form> forms(Wordbook words) {
        List<Form> forms = new ArrayList<>();
        if (!servers.servers().isEmpty()) {
            forms.add(new Form(
                    "server",
                    words.say("elsewhere.server"),
                    "/bedside/server",
                    true,
                    List.of(
                            new Field(
                                    "server",
                                    words.say("elsewhere.address"),
                                    "",
                                    Kind.CHOICE,
                                    servers.servers().get(0),
                                    servers.servers(),
                                    true),
                            line("patient", words.say("elsewhere.patient"), "", true),
                            line("access", words.say("elsewhere.token"), words.say("elsewhere.token.hint"), false)),
                    words.say("elsewhere.open")));
        }
        if (decisions.isPresent()) {
            forms.add(new Form(
                    "decision",
                    words.say("elsewhere.decision"),
                    "/bedside/decision",
                    true,
                    List.of(line("decision", words.say("elsewhere.id"), words.say("elsewhere.id.hint"), true)),
                    words.say("elsewhere.open")));
        }
        return forms;
    }

    private static Field line(String name, String label, String hint, boolean required) {
        return new Field(name, label, hint, Kind.LINE, "", List.of(), required);
    }

    /** A patient of a server. */
    Found server(
            String server,
            String patient,
            Optional<String> token,
            Guideline guideline,
            LocalDate today,
            Wordbook words) {
        if (!servers.servers().contains(server) || !patient.matches(ID)) {
            throw new Refused(BAD, "elsewhere.not-allowed");
        }
        PatientDocuments documents = servers.read(guideline, URI.create(server), token, patient, today);
        return new Found(
                "Patient/" + patient,
                "patient.json",
                words.say("elsewhere.from-server", server),
                documents,
                Optional.empty());
    }

    /** The patient of a decision. */
    Found decision(Asked asked, String pasted, Guideline guideline) {
        return decisions
                .orElseThrow(Refused::notFound)
                .find(
                        asked.person(),
                        pasted,
                        guideline,
                        Wordbook.in(asked.language()).say("elsewhere.from-decision"));
    }
}
