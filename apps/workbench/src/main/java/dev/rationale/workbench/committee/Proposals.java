package dev.rationale.workbench.committee;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.committee.draft.CaseDraft;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.EditorPage;
import dev.rationale.pages.workbench.FormPage;
import dev.rationale.pages.workbench.FormPage.Field;
import dev.rationale.pages.workbench.FormPage.Kind;
import dev.rationale.pages.workbench.WorkbenchPage;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Files that are proposed from a form or from a patient: shown in the editor, tried there, and written when somebody saves them. */
record Proposals(Texts texts, LanguageService service, Room room) {

    private static final List<String> DESIGNS = List.of(
            "RANDOMISED_TRIAL",
            "PHASE_3_CLINICAL_END_POINTS",
            "NON_RANDOMISED_COMPARISON",
            "COHORT",
            "SINGLE_ARM",
            "SYSTEMATIC_REVIEW",
            "POOLED_ANALYSIS",
            "GUIDELINE",
            "EXPERT_OPINION",
            "REGULATORY_TEXT");
    private static final Set<String> REQUIRED = Set.of("key", "published", "citation", "en", "fr");
    private static final List<String> CERTAINTIES = List.of("HIGH", "MODERATE", "LOW", "VERY_LOW", "NOT_RATED");
    private static final List<String> BEARINGS = List.of("SUPPORTS", "AGAINST", "NO_EFFECT", "INCONCLUSIVE");

    /** The form of a study, or the file that it comes to. */
    WorkbenchPage study(Asked asked) {
        Optional<String> key = StudyText.key(asked);
        if (key.isPresent()) {
            return proposal(asked, "evidence/" + key.get() + ".yaml", StudyText.of(asked, key.get()), Optional.empty());
        }
        Wordbook words = Wordbook.in(asked.language());
        Inspection inspection = service.inspection(Draft.of(texts.files()));
        List<String> claims = inspection.manifest().map(Manifest::claims).orElse(List.of());
        List<Field> fields = StudyText.FIELDS.stream()
                .map(name -> field(name, words, asked, choices(name, claims)))
                .toList();
        return form(
                asked,
                "study",
                fields,
                asked.value("key").map(key2 -> words.say("study.no-key")).stream()
                        .toList());
    }

    private static List<String> choices(String name, List<String> claims) {
        return switch (name) {
            case "design" -> DESIGNS;
            case "certainty" -> CERTAINTIES;
            case "bearing" -> BEARINGS;
            case "claim" -> claims.isEmpty() ? claims : withNone(claims);
            default -> List.of();
        };
    }

    /** A study may have no finding that rules weigh. */
    private static List<String> withNone(List<String> claims) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(claims);
        return all;
    }

    private static Field field(String name, Wordbook words, Asked asked, List<String> choices) {
        Kind kind = choices.isEmpty() ? Kind.LINE : Kind.CHOICE;
        return new Field(
                name,
                words.say("study." + name),
                words.say("study." + name + ".hint"),
                kind,
                asked.value(name).orElse(""),
                choices,
                REQUIRED.contains(name));
    }

    /** The form of a new rule, or the file that it comes to. */
    WorkbenchPage rule(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        Optional<String> id = asked.value("id").map(String::strip).filter(text -> text.matches("[a-z][\\w.-]*"));
        Inspection inspection = service.inspection(Draft.of(texts.files()));
        List<String> phases = inspection.manifest().map(Manifest::phases).orElse(List.of());
        Optional<String> phase = asked.value("phase").filter(phases::contains);
        if (id.isPresent() && phase.isPresent()) {
            String file = "rules/" + phase.get() + "/" + id.get().replace('.', '-') + ".drl";
            String name = asked.value("name").orElse(id.get()).replace("\"", "'");
            return proposal(asked, file, RuleText.of(texts.files(), phase.get(), id.get(), name), Optional.empty());
        }
        List<Field> fields = List.of(
                new Field(
                        "name",
                        words.say("rule.name"),
                        words.say("rule.name.hint"),
                        Kind.LINE,
                        asked.value("name").orElse(""),
                        List.of(),
                        true),
                new Field(
                        "id",
                        words.say("rule.id"),
                        words.say("rule.id.hint"),
                        Kind.LINE,
                        asked.value("id").orElse(""),
                        List.of(),
                        true),
                new Field(
                        "phase",
                        words.say("rule.phase"),
                        words.say("rule.phase.hint"),
                        Kind.CHOICE,
                        "recommendation",
                        phases,
                        true));
        return form(
                asked,
                "rule",
                fields,
                asked.value("id").map(one -> words.say("rule.no-id")).stream().toList());
    }

    private FormPage form(Asked asked, String what, List<Field> fields, List<String> problems) {
        Wordbook words = Wordbook.in(asked.language());
        return new FormPage(
                room.frame(asked, words.say("committee." + what), ""),
                Room.shell(asked, "", ""),
                List.of(words.say(what + ".lead")),
                problems,
                List.of(),
                List.of(new FormPage.Form(what, "", "/committee/" + what, false, fields, words.say("propose.show"))),
                List.of(Link.to("/committee", words.say("committee.files"))));
    }

    /**
     * A case from a patient.
     *
     * @param file where the patient was read from, for the command
     */
    WorkbenchPage ofPatient(Asked asked, Guideline guideline, PatientRecord patient, Clocks clocks, String file) {
        Wordbook words = Wordbook.in(asked.language());
        ShellCommand command = ShellCommand.of("case", file)
                .option("--as-of", clocks.asOf().toString())
                .option("--evidence-as-of", clocks.evidenceAsOf().toString())
                .option("--rules", texts.place());
        String name = free("cases/from-a-patient");
        try {
            String text = new CaseDraft(guideline).of(patient, clocks, CaseDraft.NAME, CaseDraft.WHY);
            String whole = command
                    + texts.place().map(place -> " > " + place + "/" + name).orElse("");
            return proposal(asked, name, text, Optional.of(whole));
        } catch (IllegalArgumentException unwritten) {
            return new FormPage(
                    room.frame(asked, words.say("committee.case"), ""),
                    Room.shell(asked, command.toString(), ""),
                    List.of(),
                    List.of(String.valueOf(unwritten.getMessage())),
                    List.of(),
                    List.of(),
                    List.of(Link.to("/committee", words.say("committee.files"))));
        }
    }

    /** A name that no file has. */
    private String free(String begun) {
        Set<String> taken = new TreeSet<>(texts.files().paths());
        int number = 1;
        while (taken.contains(begun + "-" + number + ".yaml")) {
            number++;
        }
        return begun + "-" + number + ".yaml";
    }

    /** A text that is not written yet. */
    private EditorPage proposal(Asked asked, String path, String text, Optional<String> command) {
        Wordbook words = Wordbook.in(asked.language());
        List<String> lines = new ArrayList<>(List.of(words.say("propose.lead", path)));
        if (texts.files().text(path).isPresent()) {
            lines.add(words.say("propose.taken", path));
        }
        return new EditorPage(
                room.frame(asked, path, ""),
                Room.shell(asked, command.orElseGet(() -> written(path, text)), ""),
                path,
                text,
                "",
                texts.directory().isPresent(),
                lines,
                PackagePages.remarked(service.findings(Draft.of(texts.files()).with(path, text))),
                List.of(Link.to("/committee", words.say("committee.files"))));
    }

    /** The command that writes the file. */
    private String written(String path, String text) {
        return texts.directory()
                .map(place -> "cat > " + place + "/" + path + " <<'END'\n" + text + "END")
                .orElse("");
    }
}
