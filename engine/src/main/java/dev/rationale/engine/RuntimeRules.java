package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles a package's DRL in memory. */
final class RuntimeRules {

    /** Builds under one release id can mix their packages, so each build has its own. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private RuntimeRules() {}

    static CompiledRules compile(GuidelinePackage files) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId(
                "dev.rationale.runtime", files.manifest().id(), Long.toString(BUILDS.incrementAndGet()));
        KieFileSystem sources = kie.newKieFileSystem().generateAndWritePomXML(release);
        files.drl().forEach((path, text) -> sources.write("src/main/resources/" + path, text));
        KieBuilder builder = kie.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            kie.getRepository().removeKieModule(release);
            throw new InvalidGuideline(errors.stream()
                    .map(error -> CompileError.locate(error, files))
                    .distinct()
                    .sorted(Problem.BY_PLACE)
                    .toList());
        }
        KieContainer container = kie.newKieContainer(release);
        return new CompiledRules(container.getKieBase(), () -> {
            container.dispose();
            kie.getRepository().removeKieModule(release);
        });
    }
}
