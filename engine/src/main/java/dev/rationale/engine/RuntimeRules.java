package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.rule.DrlReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Compiles a package's DRL in memory. */
final class RuntimeRules {

    private static final KieServices KIE = KieServices.get();

    /** Builds under one release id can mix their packages, so each build has its own. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private RuntimeRules() {}

    static CompiledRules compile(GuidelinePackage files) {
        return SharedRules.of(
                new SharedRules.Sources(files.drl(), files.manifest().literature()), () -> compiled(files));
    }

    private static CompiledRules compiled(GuidelinePackage files) {
        ReleaseId release = release();
        List<Message> errors = build(release, files.drl());
        if (!errors.isEmpty()) {
            remove(release);
            throw new InvalidGuideline(new CompileErrors(files, RuntimeRules::errors).explain(errors));
        }
        return CompiledRules.of(models(release), files.manifest().literature(), () -> remove(release));
    }

    /** The executable models that a build left. */
    private static Collection<Model> models(ReleaseId release) {
        CanonicalKieModule module = (CanonicalKieModule) KIE.getRepository().getKieModule(release);
        return module.getModelForKBase(
                (KieBaseModelImpl) KIE.newKieContainer(release).getKieBaseModel("defaultKieBase"));
    }

    /** The compiler's complaints about sources; what it built is let go. */
    private static List<Message> errors(Map<String, String> drl) {
        ReleaseId release = release();
        try {
            return build(release, drl);
        } finally {
            remove(release);
        }
    }

    private static List<Message> build(ReleaseId release, Map<String, String> drl) {
        KieFileSystem sources = KIE.newKieFileSystem().generateAndWritePomXML(release);
        drl.forEach((path, text) -> sources.write("src/main/resources/" + path, text));
        KieModuleModel module = KIE.newKieModuleModel()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, DrlReader.LEVEL.name());
        return ((InternalKieBuilder) KIE.newKieBuilder(sources))
                .withKModuleModel(module)
                .buildAll(ExecutableModelProject.class)
                .getResults()
                .getMessages(Message.Level.ERROR);
    }

    private static ReleaseId release() {
        return KIE.newReleaseId("dev.rationale.runtime", "guideline", Long.toString(BUILDS.incrementAndGet()));
    }

    private static void remove(ReleaseId release) {
        KIE.getRepository().removeKieModule(release);
    }
}
