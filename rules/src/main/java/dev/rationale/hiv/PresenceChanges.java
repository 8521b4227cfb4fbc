package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.hiv.fact.AdverseEffect;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.Il2Proposal;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import dev.rationale.hiv.fact.UngradedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One fact more, or all facts of one type gone. */
final class PresenceChanges {

    private static final String ID = "supposed";
    private static final List<String> NO_SOURCE = List.of();

    private final List<Fact> inputs;
    private final LocalDate asOf;
    private final List<Double> values;
    private final List<Long> periods;
    private final List<InputChange> changes = new ArrayList<>();

    PresenceChanges(List<Fact> inputs, Clocks clocks, List<Double> values, List<Long> periods) {
        this.inputs = inputs;
        this.asOf = clocks.asOf();
        this.values = values;
        this.periods = periods;
    }

    List<InputChange> all() {
        When now = When.on(asOf);
        for (double value : values) {
            add(Bounds.plain(value), value, new Cd4Count(id("Cd4Count"), value, now, NO_SOURCE));
            add(Bounds.plain(value), value, new HivRna(id("HivRna"), Bounds.exactly(value), now, NO_SOURCE));
        }
        add("", 0, new HivInfection(id("HivInfection"), now, NO_SOURCE));
        add("", 0, new Il2Proposal(id("Il2Proposal"), NO_SOURCE));
        add("", 0, new Il2Exposure(id("Il2Exposure"), now, End.ONGOING, NO_SOURCE));
        add("true", 0, new ToxoplasmaSerology(id("ToxoplasmaSerology"), true, now, NO_SOURCE));
        add(
                "cotrimoxazole",
                0,
                new ProphylaxisExposure(id("ProphylaxisExposure"), "cotrimoxazole", now, End.ONGOING, NO_SOURCE));
        for (int grade = 1; grade <= 4; grade++) {
            add(
                    Integer.toString(grade),
                    grade,
                    new AdverseEffect(id("AdverseEffect"), "supposed", grade, "recorded", true, now, NO_SOURCE));
        }
        add("", 0, new UngradedEffect(id("UngradedEffect"), "supposed", true, now, NO_SOURCE));
        earlier();
        new TreeSet<>(inputs.stream().map(Fact::type).toList()).forEach(this::remove);
        return changes;
    }

    /** Facts that lie some months back: treatment that began then, and counts from which a trend is read. */
    private void earlier() {
        for (long months :
                periods.stream().filter(period -> period <= asOf.getYear() / 10).toList()) {
            When at = When.on(asOf.minusMonths(months));
            add(
                    at.toString(),
                    (double) months,
                    new ArtExposure(
                            id("ArtExposure"),
                            Set.of("supposed regimen"),
                            Set.of("nnrti"),
                            false,
                            at,
                            End.ONGOING,
                            NO_SOURCE));
            for (double value : values) {
                add(
                        Bounds.plain(value) + ", " + at,
                        value + (double) months,
                        new Cd4Count(id("Cd4Count"), value, at, NO_SOURCE));
            }
        }
    }

    private void add(String to, double size, Fact added) {
        changes.add(new InputChange("added", added.type(), "", "", to, size, InputEdit.with(inputs, added)));
    }

    private void remove(String type) {
        List<Fact> left = InputEdit.without(inputs, fact -> fact.type().equals(type));
        changes.add(new InputChange("removed", type, "", "", "", inputs.size() - left.size(), left));
    }

    private static String id(String type) {
        return type + "/" + ID;
    }
}
