package dev.rationale.committee.check;

import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evidence.Characteristic;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Pictures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the manifest says of orders and pictures: whatever they name has to be there, or nothing is offered and shown, in silence. */
final class ManifestChecks {

    private static final String FINDING = "M016";
    private static final String FILE = GuidelinePackages.MANIFEST;

    private final Subject subject;
    private final Manifest manifest;

    ManifestChecks(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
    }

    void all() {
        orders();
        Pictures pictures = manifest.pictures();
        List<String> kinds = subject.seen().kinds().stream().map(FactKind::kind).toList();
        for (int index = 0; index < pictures.course().size(); index++) {
            known(
                    "pictures.course[" + index + "].result",
                    "kind",
                    pictures.course().get(index).result(),
                    kinds);
        }
        ProfileChecks profile = new ProfileChecks(subject);
        Set<String> columns = columns();
        pictures.slope().ifPresent(slope -> {
            profile.shown(slope.patient());
            known("pictures.slope.column", "column of figures", slope.column(), columns);
        });
        pictures.trials().ifPresent(trials -> {
            profile.shown(trials.patient());
            known("pictures.trials.characteristic", "characteristic", trials.characteristic(), characteristics());
            for (int index = 0; index < trials.columns().size(); index++) {
                known(
                        "pictures.trials.columns[" + index + "]",
                        "column of figures",
                        trials.columns().get(index),
                        columns);
            }
        });
        studied();
    }

    private void orders() {
        Set<String> requests = new Conclusions(subject.rules())
                .of(DataRequest.class).stream()
                        .flatMap(made -> made.text(DataRequest.class, "code").stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (int index = 0; index < manifest.orders().size(); index++) {
            List<String> answers = manifest.orders().get(index).requests();
            for (int request = 0; request < answers.size(); request++) {
                known("orders[" + index + "].for[" + request + "]", "request for data", answers.get(request), requests);
            }
        }
    }

    /** A criterion whose characteristic is spelled otherwise than rules and other criteria do is met by nobody. */
    private void studied() {
        Set<String> named = new Conclusions(subject.rules())
                .of(Characteristic.class).stream()
                        .flatMap(made -> made.text(Characteristic.class, "name").stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        subject.seen()
                .evidence()
                .studies()
                .forEach(study -> study.populations().stream()
                        .flatMap(population -> population.criteria().stream())
                        .map(one -> one.characteristic())
                        .distinct()
                        .filter(one -> !named.isEmpty() && !named.contains(one))
                        .forEach(one -> Nearest.slip(one, named)
                                .ifPresent(meant -> subject.add(
                                        "E005",
                                        study.file(),
                                        subject.placeOf(study.file(), "characteristic: " + one),
                                        "no rule concludes the characteristic '" + one + "'",
                                        "'" + meant + "' was meant."))));
    }

    private Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        subject.seen().evidence().studies().forEach(study -> study.figures().forEach(one -> columns.add(one.column())));
        columns.remove("");
        return columns;
    }

    private Set<String> characteristics() {
        Set<String> all = new TreeSet<>();
        subject.seen()
                .evidence()
                .studies()
                .forEach(study -> study.populations()
                        .forEach(one -> one.criteria().forEach(limit -> all.add(limit.characteristic()))));
        return all;
    }

    private void known(String place, String what, String name, Collection<String> known) {
        if (!known.contains(name)) {
            subject.add(
                    FINDING,
                    FILE,
                    subject.place(FILE, place),
                    "the " + what + " '" + name + "' does not exist",
                    Nearest.maybe(name, known));
        }
    }
}
