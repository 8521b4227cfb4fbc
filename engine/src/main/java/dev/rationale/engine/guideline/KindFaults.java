package dev.rationale.engine.guideline;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a declared kind as it is written: members that its kind of input does not have, or that it lacks. */
record KindFaults(KindOf of, FactsYaml.KindYaml one, String place, FileProblems faults) {

    void all() {
        value();
        means();
        sources();
        fields();
    }

    private void value() {
        require(of != KindOf.RESULT || !one.units().isEmpty(), "a result states its 'units'");
        require(of == KindOf.RESULT || one.units().isEmpty(), "only a result has 'units'");
        require(of == KindOf.RESULT || one.multipleOf() == null, "only a result is a multiple of something");
        require(of == KindOf.RESULT || one.plausible() == null, "only a result has a plausible range");
        require(of == KindOf.RESULT || one.unitlessText() == null, "only a result is read without a unit");
        require(
                of == KindOf.RESULT || of == KindOf.ANSWER || one.specimens().isEmpty(),
                "only a result or an answer has 'specimens'");
        require(of != KindOf.ANSWER || !one.answers().isEmpty(), "an answer states its 'answers'");
        require(of == KindOf.ANSWER || one.answers().isEmpty(), "only an answer has 'answers'");
        if (!one.units().isEmpty()
                && one.multipleOf() == null
                && one.measuredIn().isBlank()) {
            faults.add("Y003", place, "the key 'measuredIn' is missing or empty");
        }
    }

    /** A name is looked for in the words for a medicine; what else is written in words is not read. */
    private void means() {
        boolean said = one.saysByCode() || (of.isMedicine() && !one.names().isEmpty());
        if (!said && of != KindOf.PATIENT && of != KindOf.ENROLMENT) {
            faults.add("Y003", place, "the key 'codes' is missing or empty");
        }
        require(
                one.valueSet().isEmpty()
                        || (one.codes().isEmpty()
                                && one.prefixes().isEmpty()
                                && one.names().isEmpty()),
                "a kind has either a 'valueSet' or codes, prefixes and names of its own");
        require(!one.valueSet().isEmpty() || one.members().isEmpty(), "'members' belong to a 'valueSet'");
        require(of == KindOf.CONDITION || one.refuted() == null, "'refuted' belongs to kinds of 'condition'");
        require(
                of.isMedicine() || one.names().isEmpty(),
                "only a medicine has 'names'; expected 'of: exposure' or 'of: proposal'");
        require(
                of == KindOf.RESULT || of == KindOf.ANSWER || one.panels().isEmpty(),
                "only a result or an answer stands in 'panels'");
        boolean course = one.switches() != null
                || !one.notFor().isEmpty()
                || !one.unclearFor().isEmpty()
                || !one.notAlone().isEmpty();
        require(of == KindOf.EXPOSURE || !course, "only an exposure has a course");
        boolean effect = one.ungraded() != null
                || !one.grades().isEmpty()
                || !one.attributedTo().isEmpty()
                || !one.other().isEmpty();
        require(of == KindOf.EVENT || !effect, "only an event is graded or attributed");
    }

    private void sources() {
        List<String> possible =
                Stream.concat(of.resources().stream(), of.further().stream()).toList();
        for (String from : one.from()) {
            if (!possible.contains(from)) {
                faults.add(
                        "F004",
                        place,
                        "a kind of " + of.written() + " is not read from " + from + "; expected one of "
                                + String.join(", ", possible),
                        Nearest.maybe(from, possible));
            }
        }
    }

    private void fields() {
        List<String> known =
                of.attributes().stream().map(ReadingAttribute::written).sorted().toList();
        one.fields().forEach((field, attribute) -> {
            if (!known.contains(attribute)) {
                faults.add(
                        "F005",
                        place.replaceFirst("kind$", "fields." + field),
                        "'" + attribute + "' is not read of a kind of " + of.written() + "; known are "
                                + String.join(", ", known),
                        Nearest.maybe(attribute, known));
            }
        });
        require(one.type() != null || one.fields().isEmpty(), "'fields' belong to a 'type'");
    }

    private void require(boolean held, String otherwise) {
        if (!held) {
            faults.add("F005", place, otherwise);
        }
    }
}
