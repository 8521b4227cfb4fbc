package dev.rationale.fhir.picture;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.evidence.Criterion;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.evidence.StudyDesign;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.Pictures;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.profile.FactsByName;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.picture.Trials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The trials by whom they admitted. What a trial found stands in the row of the highest values that it admitted. */
record TrialsOf(Guideline guideline, Wording wording, Literature literature) {

    private static final String PEOPLE = "n";
    private static final String DECIDING = "▪ ";
    private static final Pattern RATIO = Pattern.compile("[A-Z]R");
    private static final Pattern PROBABILITY = Pattern.compile("[<=>]?\\s*0?\\.\\d+|NS");
    private static final Pattern COUNTED = Pattern.compile("(.*) \\((.*)\\)");
    private static final Pattern BELOW = Pattern.compile("^<\\s*(\\d+)\\b");

    /** A trial that admitted people by the characteristic. */
    private record Trial(StudyFile study, Population population, Bounds limits) {

        boolean main() {
            return study.evidence().design() == StudyDesign.PHASE_3_CLINICAL_END_POINTS;
        }
    }

    private record Key(String language) {}

    /** Without a patient. They are laid out once for a day of evidence. */
    Optional<Trials> trials() {
        return guideline.manifest().pictures().trials().map(this::kept);
    }

    /** With the place of a patient among them. */
    Optional<Trials> trials(Evaluation patient) {
        return guideline.manifest().pictures().trials().map(declared -> placed(declared, kept(declared), patient));
    }

    private Trials kept(Pictures.Trials declared) {
        return literature.kept(new Key(wording.language()), Trials.class, () -> trials(declared));
    }

    private Trials trials(Pictures.Trials declared) {
        List<Trial> trials = trials(declared.characteristic()).stream()
                .filter(trial -> trial.study().figures().stream()
                        .anyMatch(figure -> declared.columns().contains(figure.column())))
                .toList();
        return new Trials(
                wording.say("picture.trials", Map.of("day", literature.evidenceAsOf())),
                Capitals.first(named(declared.characteristic())),
                wording.say("picture.trial"),
                columns(declared).stream()
                        .map(column -> wording.sayOr("picture.column." + column, column))
                        .toList(),
                strata(declared).stream()
                        .map(stratum -> row(declared, trials, stratum))
                        .toList(),
                List.of(wording.say("picture.trials-note")),
                wording.say("picture.in-words"));
    }

    private Trials placed(Pictures.Trials declared, Trials all, Evaluation patient) {
        Optional<Double> own = declared.patient()
                .in(new FactsByName(patient.explanation().facts().values()), Optional.empty())
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue());
        if (own.isEmpty()) {
            return all.noting(wording.say("picture.no-row"));
        }
        List<Bounds> strata = strata(declared);
        List<Trials.Row> rows = new ArrayList<>(all.rows());
        for (int at = 0; at < strata.size(); at++) {
            if (Bounds.exactly(own.get()).isWithin(strata.get(at))) {
                rows.set(at, rows.get(at).having(wording.say("picture.here", Map.of("value", own.get()))));
            }
        }
        return all.of(rows);
    }

    private static List<Bounds> strata(Pictures.Trials declared) {
        List<Bounds> strata = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (double cut : declared.cuts()) {
            strata.add(new Bounds(from, true, cut, false));
            from = cut;
        }
        strata.add(new Bounds(from, true, Double.POSITIVE_INFINITY, false));
        return strata;
    }

    private static List<String> columns(Pictures.Trials declared) {
        List<String> columns = new ArrayList<>(List.of(PEOPLE));
        columns.addAll(declared.columns());
        return columns;
    }

    private String named(String characteristic) {
        return wording.sayOr("characteristic." + characteristic, characteristic);
    }

    private List<Trial> trials(String characteristic) {
        LocalDate evidenceAsOf = literature.evidenceAsOf();
        List<Trial> trials = new ArrayList<>();
        for (StudyFile study : guideline.evidence().studies()) {
            boolean visible = !study.evidence().visibleFrom().isAfter(evidenceAsOf)
                    && study.retraction()
                            .filter(one -> !one.retracted().isAfter(evidenceAsOf))
                            .isEmpty();
            boolean trial = study.evidence().design() == StudyDesign.PHASE_3_CLINICAL_END_POINTS
                    || study.evidence().design() == StudyDesign.RANDOMISED_TRIAL;
            if (visible && trial) {
                study.populations()
                        .forEach(population -> population.criteria().stream()
                                .filter(one -> one.characteristic().equals(characteristic))
                                .map(Criterion::limits)
                                .forEach(limits -> trials.add(new Trial(study, population, limits))));
            }
        }
        trials.sort(Comparator.comparing((Trial one) -> !one.main())
                .thenComparing(one -> one.study().evidence().visibleFrom(), Comparator.reverseOrder())
                .thenComparing(one -> one.population().label()));
        return trials;
    }

    private Trials.Row row(Pictures.Trials declared, List<Trial> trials, Bounds stratum) {
        List<Trial> inside = trials.stream()
                .filter(trial -> !trial.limits().isOutside(stratum))
                .toList();
        return new Trials.Row(
                range(stratum),
                "",
                inside.stream().anyMatch(Trial::main) ? "" : wording.say("picture.no-trial"),
                inside.stream().map(trial -> study(declared, trial, stratum)).toList());
    }

    private Trials.Study study(Pictures.Trials declared, Trial trial, Bounds stratum) {
        boolean results = !reachesAbove(trial.limits(), stratum);
        List<String> cells = new ArrayList<>();
        cells.add(results ? participants(trial) : participants(trial, stratum));
        declared.columns().forEach(column -> cells.add(results ? figures(trial, column) : ""));
        return new Trials.Study(name(trial), trial.main(), cells);
    }

    /** A range as it is written in any language. */
    private static String range(Bounds limits) {
        if (!Double.isFinite(limits.lower())) {
            return (limits.upperInclusive() ? "≤ " : "< ") + Bounds.plain(limits.upper());
        }
        if (!Double.isFinite(limits.upper())) {
            return (limits.lowerInclusive() ? "≥ " : "> ") + Bounds.plain(limits.lower());
        }
        return (limits.lowerInclusive() ? "" : "> ")
                + Bounds.plain(limits.lower())
                + (limits.upperInclusive() ? " – " : " – < ")
                + Bounds.plain(limits.upper());
    }

    private static boolean reachesAbove(Bounds limits, Bounds stratum) {
        return Double.isFinite(stratum.upper()) && !limits.isBelow(stratum.upper());
    }

    private String name(Trial trial) {
        String name = StudyNames.of(trial.study().evidence());
        String limits = range(trial.limits());
        String called =
                trial.population().trial().isEmpty() ? name : trial.population().trial();
        return (trial.main() ? DECIDING + called : called) + " (" + limits + ")";
    }

    /** How many took part, and how many of them in which stratum, where the source says so. */
    private String participants(Trial trial) {
        List<String> numbers = new ArrayList<>();
        String figure = figures(trial, PEOPLE);
        int participants = trial.study().evidence().participants();
        if (!figure.isEmpty()) {
            numbers.add(figure);
        } else if (participants > 0 && trial.study().populations().size() == 1) {
            numbers.add(String.valueOf(participants));
        }
        trial.population().strata().forEach((stratum, count) -> numbers.add(count + ": " + counted(stratum)));
        return String.join("; ", numbers);
    }

    /** How many of a stratum took part in a trial whose results are not of this stratum alone. */
    private String participants(Trial trial, Bounds stratum) {
        String counted = trial.population().strata().entrySet().stream()
                .filter(one -> {
                    Matcher below = BELOW.matcher(one.getKey());
                    return below.find() && Double.parseDouble(below.group(1)) == stratum.upper();
                })
                .map(one -> String.valueOf(one.getValue()))
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? wording.say("picture.number-unknown") : counted;
    }

    private String figures(Trial trial, String column) {
        boolean only = trial.study().populations().size() == 1;
        String name = trial.population().trial();
        return trial.study().figures().stream()
                .filter(figure -> figure.column().equals(column))
                .filter(figure -> only || figure.arm().startsWith(name))
                .map(figure -> figure(figure, name, column))
                .collect(Collectors.joining("; "));
    }

    /** In whom, the figure, and its measure where it has a name; one that nobody checked has a mark. */
    private String figure(StudyFile.Figure figure, String trial, String column) {
        String arm = figure.arm().replaceFirst("^" + Pattern.quote(trial) + "\\s*", "");
        boolean told = column.equals(PEOPLE) || arm.equals("all") || arm.isEmpty();
        String p = figure.p().replaceFirst(" \\(.*", "");
        return (told ? "" : arm(arm) + ": ")
                + value(figure)
                + (PROBABILITY.matcher(p).matches() ? ", p " + p : "")
                + (figure.verified() ? "" : " *");
    }

    private static String value(StudyFile.Figure figure) {
        String measure = figure.measuredIn().split(" ", -1)[0];
        if (figure.value().contains(measure)) {
            return figure.value();
        }
        if (measure.equals("%")) {
            return figure.value() + " %";
        }
        return RATIO.matcher(measure).matches() ? measure + " " + figure.value() : figure.value();
    }

    /** An arm in words, if there are some for it. */
    private String arm(String arm) {
        return wording.sayOr("arm." + arm.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), arm);
    }

    /** A stratum with the arm that was counted, as evidence files write both. */
    private String counted(String stratum) {
        Matcher parts = COUNTED.matcher(stratum);
        return parts.matches() ? parts.group(1) + " (" + arm(parts.group(2)) + ")" : stratum;
    }
}
