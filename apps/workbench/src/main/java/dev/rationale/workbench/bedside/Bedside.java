package dev.rationale.workbench.bedside;

import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.fhir.view.AnswerPage;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Remark;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.picture.Course;
import dev.rationale.pages.picture.Reasons;
import dev.rationale.pages.picture.Trials;
import dev.rationale.pages.workbench.BedsidePage;
import dev.rationale.pages.workbench.Comparison;
import dev.rationale.pages.workbench.Supposable;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The page of one patient.
 *
 * @param rules where the guideline lies, for the command that gives the same
 */
record Bedside(Guideline guideline, Optional<Path> rules, Evaluations evaluations, Room room) {

    /** The inputs that can be supposed. */
    Inputs inputs() {
        return Inputs.of(guideline);
    }

    Request request(OpenPatient patient, Question question, String language) {
        return Request.of(guideline, patient.record(), question.clocks()).in(language);
    }

    /** The page that answers a question. */
    BedsidePage page(Asked asked, OpenPatient patient, Question question, LocalDate today) {
        String language = asked.language();
        Wordbook words = Wordbook.in(language);
        Request request = request(patient, question, language);
        ServiceAnswer given = evaluations.answer(request);
        Answer answer = Answer.read(guideline, language, given.recorded());
        AnswerPictures pictures = AnswerPictures.of(guideline, language, given.evaluation());
        DecisionPage whole = AnswerPage.of(answer, pictures);
        String address = patient.address();
        Comparisons comparisons = new Comparisons(guideline, patient.record(), language);
        return new BedsidePage(
                room.frame(asked, patient.shown(), Answer.text(answer.json(), "disclaimer")),
                Room.shell(asked, command(patient, question, language), Room.twin(address, asked.parameters())),
                address,
                patient.origin(),
                casing(address, question),
                Days.of(patient.record(), guideline, today).sliders(address, question, words),
                whole.head(),
                question.was()
                        .map(was -> comparisons.moved(was, question.clocks()))
                        .orElse(Comparison.NONE),
                whole.advice(),
                whole.silence(),
                new Section<>(words.say("bedside.missing"), whole.missing().items()),
                notUnderstood(given, words, language),
                Stream.concat(
                                pictures.course().map(Course::picture).stream(),
                                Stream.concat(
                                        pictures.reasons().map(Reasons::picture).stream(),
                                        pictures.trials().map(Trials::picture).stream()))
                        .toList(),
                whole.data(),
                whole.gaps(),
                whole.withheld(),
                whole.leftOut(),
                supposing(question, comparisons, words),
                new Missed(guideline, evaluations, request, question, address).section(given.evaluation()));
    }

    /** The address at which a case is made of this patient on these days, where the package lies in a directory. */
    private String casing(String address, Question question) {
        return rules.filter(Files::isDirectory).isPresent()
                ? Asked.address(address.replaceFirst("^/bedside/", "/committee/case/"), question.days())
                : "";
    }

    private Section<Remark> notUnderstood(ServiceAnswer given, Wordbook words, String language) {
        Wording wording = Wording.of(guideline, language);
        return new Section<>(
                words.say("bedside.not-understood"),
                given.evaluation().notUnderstood().stream()
                        .map(one -> new Remark("", wording.unread(one)))
                        .toList());
    }

    private BedsidePage.Supposing supposing(Question question, Comparisons comparisons, Wordbook words) {
        Comparison supposed = Comparison.NONE;
        String refused = "";
        try {
            if (question.supposes()) {
                supposed = comparisons.supposed(question.clocks(), question.settings());
            }
        } catch (IllegalArgumentException notUnderstood) {
            refused = words.say("bedside.refused", String.valueOf(notUnderstood.getMessage()));
        }
        List<Supposable> values = inputs().byName().values().stream()
                .map(input -> new Supposable(
                        Question.parameter(input.name()),
                        input.title().getOrDefault(comparisons.language(), input.name())
                                + (input.unit().isEmpty() ? "" : ", " + input.unit()),
                        question.supposed().getOrDefault(input.name(), "")))
                .toList();
        List<String> studies = guideline.evidence().studies().stream()
                .filter(study -> study.evidence()
                        .visibleFrom()
                        .isBefore(question.clocks().evidenceAsOf()))
                .map(StudyFile::key)
                .toList();
        return new BedsidePage.Supposing(values, studies, question.without().orElse(""), supposed, refused);
    }

    /** The command that gives what is asked about: the answer, or what a supposition changes in it, or why something is missing. */
    private String command(OpenPatient patient, Question question, String language) {
        List<String> words = question.supposes()
                ? List.of("whatif", patient.file())
                : question.whyNot()
                        .map(code -> List.of("why-not", patient.file(), code))
                        .orElse(List.of("eval", patient.file()));
        ShellCommand command = ShellCommand.of(words.toArray(String[]::new))
                .option("--as-of", question.clocks().asOf().toString())
                .option("--evidence-as-of", question.clocks().evidenceAsOf().toString())
                .option("--lang", language)
                .option("--rules", rules);
        if (question.supposes()) {
            question.settings().forEach(setting -> command.option("--set", setting));
        }
        return command.toString();
    }

    /** The same in JSON: the canonical answer, and before it what was asked besides. */
    String json(Asked asked, OpenPatient patient, Question question) {
        String language = asked.language();
        Comparisons comparisons = new Comparisons(guideline, patient.record(), language);
        Map<String, Object> members = new TreeMap<>();
        question.was().ifPresent(was -> members.put("moved", told(comparisons.moved(was, question.clocks()))));
        if (question.supposes()) {
            members.put("supposed", told(comparisons.supposed(question.clocks(), question.settings())));
        }
        Request request = request(patient, question, language);
        question.whyNot().ifPresent(code -> members.put("whyNot", evaluations.whyNot(request, code)));
        return evaluations.answer(request).json(members);
    }

    private static List<Map<String, Object>> told(Comparison comparison) {
        return comparison.changes().stream()
                .<Map<String, Object>>map(
                        change -> new TreeMap<>(Map.of("change", change.sentence(), "because", change.causes())))
                .toList();
    }

    /** All patients whose name holds a text, in order. */
    static Stream<Map.Entry<String, Path>> named(Map<String, Path> files, String sought) {
        return files.entrySet().stream().filter(file -> Patients.holds(file.getKey(), sought));
    }
}
