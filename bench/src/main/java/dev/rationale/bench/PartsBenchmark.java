package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.derive.Derivation;
import dev.rationale.engine.derive.Reduced;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Each part of the way by itself, for a few sizes of patient; {@code -prof gc} adds what each allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("NullAway.Init")
public class PartsBenchmark {

    /** Results in the patient's record. */
    @Param({"10", "50", "500"})
    public int observations;

    /** {@code bundled}: rules compiled when the application was built. Anything else is a directory that is compiled now. */
    @Param("bundled")
    public String rules;

    private Guideline guideline;
    private Answering answering;
    private byte[] document;
    private PatientRecord patient;
    private Evaluation evaluation;
    private Map<String, Parameter> parameters;

    @Setup
    public void load() {
        guideline = rules.equals("bundled") ? Guidelines.bundled() : Guidelines.from(Path.of(rules));
        answering = new Answering(guideline);
        document = SyntheticPatient.bundle(1, observations);
        Reference.check(answering, List.of(document));
        patient = answering.read(document);
        evaluation = answering.evaluate(patient);
        parameters = guideline.manifest().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    @TearDown
    public void close() {
        guideline.close();
    }

    @Benchmark
    public PatientRecord read() {
        return answering.read(document);
    }

    @Benchmark
    public List<Reduced> reduce() {
        return new Derivation(guideline.types(), parameters, Answering.DAY)
                .of(patient.facts(), guideline.inputs().reduce(patient.facts(), Clocks.at(Answering.DAY)));
    }

    /** Rules with their explanation: reduction, session, firings, assembly. */
    @Benchmark
    public Evaluation evaluateAndExplain() {
        return answering.evaluate(patient);
    }

    @Benchmark
    public byte[] renderJson() {
        return answering.render(evaluation);
    }

    @Benchmark
    public String renderText() {
        return new TextReport(guideline, "en", Style.PLAIN).text(evaluation, Extent.FULL);
    }

    @Benchmark
    public byte[] whole() {
        return answering.answer(document);
    }
}
