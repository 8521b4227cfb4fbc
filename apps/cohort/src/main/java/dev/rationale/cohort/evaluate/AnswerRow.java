package dev.rationale.cohort.evaluate;

import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Demographic;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.report.Trace;
import dev.rationale.engine.report.Wording;
import dev.rationale.service.ServiceAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** One row a patient. */
public final class AnswerRow {

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);
    private static final DataType TEXTS_EACH = DataTypes.createArrayType(TEXTS, false);

    /** The columns; {@code docs/cohort.md} says what each holds. */
    public static final StructType SCHEMA = new StructType()
            .add("patient", TEXT)
            .add("source", TEXT)
            .add("input", TEXT)
            .add("state", TEXT)
            .add("error", TEXT)
            .add("status", TEXT)
            .add("reason", TEXT)
            .add("codes", TEXTS)
            .add("directions", TEXTS)
            .add("strengths", TEXTS)
            .add("certainties", TEXTS)
            .add("rules", TEXTS_EACH)
            .add("reasons", TEXTS_EACH)
            .add("requests", TEXTS)
            .add("withheld", TEXTS)
            .add("not_understood", TEXTS)
            .add("excluded", TEXTS)
            .add("notices", TEXTS)
            .add("sex", TEXT)
            .add("age", DataTypes.IntegerType)
            .add("year", DataTypes.IntegerType)
            .add("strata", DataTypes.createMapType(TEXT, TEXT, false))
            .add("resources", DataTypes.IntegerType)
            .add("bytes", DataTypes.LongType)
            .add("large", DataTypes.BooleanType)
            .add("guideline", TEXT)
            .add("digest", TEXT)
            .add("answer", TEXT);

    /** The columns that list what was said, from the codes to the notices. */
    private static final int ARRAYS = 11;

    private AnswerRow() {}

    /** The row of an answer. */
    static Row of(PatientLines lines, Person person, ServiceAnswer answer, Question question) {
        Evaluation said = answer.evaluation();
        byte[] canonical = answer.line(Map.of());
        boolean reasons = question.trace() != Trace.NONE;
        return RowFactory.create(
                said.patient(),
                lines.source(),
                lines.isDocument() ? lines.key() : "",
                State.ANSWERED.code(),
                "",
                Wording.kebab(said.status()),
                said.reason(),
                each(said, Advice::code),
                each(said, one -> Wording.kebab(one.direction())),
                each(said, one -> Wording.kebab(one.strength())),
                each(said, one -> Wording.kebab(one.certainty())),
                said.recommendations().stream()
                        .map(one -> array(one.rules().stream()))
                        .toArray(),
                said.recommendations().stream()
                        .map(one -> array(reasons ? one.because().stream() : Stream.empty()))
                        .toArray(),
                array(said.dataRequests().stream().map(one -> one.code())),
                array(said.withheld().stream().map(one -> one.reason())),
                array(said.notUnderstood().stream().map(one -> one.kind() + " " + one.what())),
                array(said.excluded().stream().map(Exclusion::reason).sorted()),
                array(said.notices().stream()),
                person.sex(),
                person.age(question.asOf()),
                year(answer.record().facts(), question.asOf()),
                CollectionConverters.asScala(strata(question.guideline().load().profile(said))),
                lines.lines(),
                lines.bytes(),
                lines.bytes() > question.large(),
                question.guideline().digest(),
                sha256(canonical),
                question.answers() ? new String(canonical, StandardCharsets.UTF_8).stripTrailing() : "");
    }

    /** The row of a patient about whom nothing was concluded, and why. */
    static Row without(PatientLines lines, State state, String why, Question question) {
        Object[] said = new Object[ARRAYS];
        Arrays.fill(said, new Object[0]);
        List<Object> row = new ArrayList<>(List.of(
                lines.isDocument() ? "" : "Patient/" + lines.key(),
                lines.source(),
                lines.isDocument() ? lines.key() : "",
                state.code(),
                why,
                "",
                ""));
        row.addAll(Arrays.asList(said));
        row.addAll(List.of(Person.UNKNOWN.sex(), -1, 0, CollectionConverters.asScala(Map.of())));
        row.addAll(List.of(lines.lines(), lines.bytes(), lines.bytes() > question.large()));
        row.addAll(List.of(question.guideline().digest(), "", ""));
        return RowFactory.create(row.toArray());
    }

    private static Object[] each(Evaluation said, Function<Advice, String> member) {
        return array(said.recommendations().stream().map(member));
    }

    private static Object[] array(Stream<String> texts) {
        return texts.toArray();
    }

    /** The year of the newest thing that is known of the patient on that day; 0 where nothing has a date. */
    private static int year(List<Fact> facts, LocalDate asOf) {
        return facts.stream()
                .filter(fact -> fact instanceof Dated && !(fact instanceof Demographic))
                .map(fact -> ((Dated) fact).at())
                .filter(at -> !at.equals(When.UNKNOWN) && !at.earliest().isAfter(asOf))
                .mapToInt(at -> at.earliest().getYear())
                .max()
                .orElse(0);
    }

    /** The labels among what the guideline shows of a patient first; numbers and dates divide nobody. */
    private static Map<String, String> strata(Map<String, Object> profile) {
        Map<String, String> strata = new TreeMap<>();
        profile.forEach((name, value) -> strata(name, value, strata));
        return strata;
    }

    private static void strata(String name, Object value, Map<String, String> strata) {
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((key, more) -> strata(name + "." + key, more, strata));
        } else if (value instanceof Enum<?> label) {
            strata.put(name, Wording.kebab(label));
        } else if (value instanceof Boolean flag) {
            strata.put(name, flag.toString());
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
