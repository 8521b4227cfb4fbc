package dev.rationale.engine;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.DeclaredInputs;
import dev.rationale.engine.guideline.EvidenceLibrary;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.KindProfile;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.profile.FactsByName;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.type.PackageTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** A package joined with its compiled rules. */
final class CompiledGuideline implements Guideline {

    private final GuidelinePackage files;
    private final DeclaredInputs inputs;
    private final CompiledRules rules;
    private final GuidelineId id;
    private final LiteratureStage literature;
    private final Run run;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    CompiledGuideline(GuidelinePackage files, CompiledRules rules) {
        this.files = files;
        this.inputs = new DeclaredInputs(files.kinds());
        this.rules = rules;
        this.id = new GuidelineId(files.manifest().id(), files.manifest().version(), files.digest());
        this.literature = new LiteratureStage(id, files, rules.literature());
        this.run = new Run(files, inputs, literature, rules.patients());
    }

    @Override
    public GuidelineId id() {
        return id;
    }

    @Override
    public Manifest manifest() {
        return files.manifest();
    }

    @Override
    public PackageFiles files() {
        return files.files();
    }

    @Override
    public RuleIndex rules() {
        return files.rules();
    }

    @Override
    public Texts texts() {
        return files.texts();
    }

    @Override
    public EvidenceLibrary evidence() {
        return files.evidence();
    }

    @Override
    public List<FactKind> kinds() {
        return files.kinds();
    }

    @Override
    public PackageTypes types() {
        return files.types();
    }

    @Override
    public Terminology terminology() {
        return files.terminology();
    }

    @Override
    public DeclaredInputs inputs() {
        return inputs;
    }

    @Override
    public Evaluation evaluate(PatientRecord patient, Clocks clocks) {
        return open(() -> run.evaluate(id, patient, clocks));
    }

    @Override
    public Literature literature(LocalDate evidenceAsOf) {
        return open(() -> literature.on(evidenceAsOf).literature());
    }

    private <T> T open(Supplier<T> asked) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("Guideline " + manifest().id() + " is closed and answers no more.");
            }
            return asked.get();
        } finally {
            inUse.readLock().unlock();
        }
    }

    @Override
    public Map<String, Object> profile(Evaluation evaluation) {
        Map<String, Fact> facts = evaluation.explanation().facts();
        Map<String, Object> profile = manifest().profile().shown(new FactsByName(facts.values()), Optional.empty());
        profile.putAll(new KindProfile(kinds()).of(facts, evaluation.clocks()));
        return profile;
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                rules.release().run();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
