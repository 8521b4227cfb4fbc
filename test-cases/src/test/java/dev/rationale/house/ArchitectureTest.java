package dev.rationale.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rationale.audit.AuditFailure;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.ExplanationTree;
import dev.rationale.engine.report.TextReport;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.ExplainedGuidance;
import dev.rationale.fhir.out.GuidanceBundle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each sentence of ARCHITECTURE.md about who may know whom. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rationale");

    @Test
    void theEngineKnowsNeitherFhirNorHiv() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "rationale..", "dev.rationale.fhir..", "dev.rationale.cli..", "ca.uhn..", "org.hl7..")
                .because("the mechanism must serve any guideline and any source of data")
                .check(PRODUCT);
    }

    @Test
    void guidelinesAreData() {
        assertThat(Repository.files("/rules/src/", ".java")).isEmpty();
        noClasses()
                .that()
                .resideInAPackage("dev.rationale..")
                .and()
                .resideOutsideOfPackage("dev.rationale.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rationale..")
                .because("the types of a guideline are its own, and any guideline can take its place")
                .check(PRODUCT);
    }

    @Test
    void onlyTheAdapterAndThePluginForHapiServersImportHapi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.rationale.fhir..", "dev.rationale.hapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn..", "org.hl7..")
                .because("another version of FHIR should cost one module, not the house")
                .check(PRODUCT);
    }

    @Test
    void nobodyBelowTheApplicationsKnowsThem() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.rationale.engine..", "dev.rationale.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rationale.cli..",
                        "dev.rationale.cdshooks..",
                        "dev.rationale.server..",
                        "dev.rationale.audit..",
                        "picocli..",
                        "jakarta.servlet..")
                .because("dependencies point one way: engine <- rules <- fhir-adapter <- service <- apps")
                .check(PRODUCT);
    }

    @Test
    void documentsAreReadOnlyByTheService() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.rationale.fhir..", "dev.rationale.service..", "dev.rationale.bench..")
                .should()
                .callMethodWhere(target(owner(equivalentTo(FhirReader.class))).and(not(target(name("bounded")))))
                .orShould()
                .callConstructor(FhirReader.class)
                .because("a document that is read in two places is read in two ways")
                .check(PRODUCT);
    }

    /** Cases, checks and maps put suppositions to a guideline, without a document and without an answer to anybody. */
    @Test
    void aGuidelineIsAskedOnlyByTheServiceAndByTheCommittee() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.rationale.engine..",
                        "dev.rationale.service..",
                        "dev.rationale.committee..",
                        "dev.rationale.bench..")
                .should()
                .callMethod(Guideline.class, "evaluate", PatientRecord.class, Clocks.class)
                .because("whoever asks by itself forgets to time, to record or to say what was left out")
                .check(PRODUCT);
    }

    @Test
    void answersAreRenderedOnlyByTheService() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.rationale.engine..",
                        "dev.rationale.fhir..",
                        "dev.rationale.service..",
                        "dev.rationale.bench..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        EvaluationJson.class,
                        TextReport.class,
                        ExplanationTree.class,
                        Cards.class,
                        GuidanceBundle.class,
                        ExplainedGuidance.class)
                .because("an answer is rendered once, and what is recorded is what was shown")
                .check(PRODUCT);
    }

    @Test
    void theServiceKnowsNobodyWhoCallsIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rationale.audit..",
                        "dev.rationale.committee..",
                        "dev.rationale.cohort..",
                        "dev.rationale.cdshooks..",
                        "dev.rationale.server..",
                        "dev.rationale.hapi..",
                        "dev.rationale.cli..")
                .because("each way in is thin, and the log is a port")
                .check(PRODUCT);
    }

    @Test
    void theCommitteesBenchKnowsNoCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.committee..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.rationale.cli..", "picocli..", "org.junit..", "org.assertj..")
                .because("a server and a test ask the same questions as a person at a terminal")
                .check(PRODUCT);
    }

    @Test
    void theLanguageServiceKnowsNeitherABrowserNorAProtocol() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.authoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rationale.lsp..",
                        "dev.rationale.cli..",
                        "dev.rationale.pages..",
                        "org.eclipse.lsp4j..",
                        "io.javalin..",
                        "picocli..")
                .because("an editor and a browser ask the same questions")
                .check(PRODUCT);
    }

    @Test
    void onlyTheEngineTouchesDrools() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.rationale.fhir..",
                        "dev.rationale.cli..",
                        "dev.rationale.cdshooks..",
                        "dev.rationale.audit..",
                        "dev.rationale.committee..",
                        "dev.rationale.authoring..",
                        "dev.rationale.cohort..",
                        "dev.rationale.lsp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("sessions leak one patient into another when they are handled in two places")
                .check(PRODUCT);
    }

    @Test
    void theCdsHooksProtocolKnowsNoWebFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.cdshooks..")
                .and()
                .resideOutsideOfPackage("dev.rationale.cdshooks.servlet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.jetty..", "io.javalin..", "org.springframework..")
                .because("the same service runs on its own and inside a HAPI FHIR server")
                .check(PRODUCT);
    }

    @Test
    void onlyWhatServesKnowsItsLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.rationale.server..", "dev.rationale.workbench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "io.micrometer..", "ch.qos.logback..")
                .because("whoever embeds the service brings their own server, figures and logs")
                .check(PRODUCT);
    }

    /** The command line opens it, and nothing else knows that there is one. */
    @Test
    void onlyTheCommandLineKnowsTheWorkbench() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.rationale.workbench..", "dev.rationale.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rationale.workbench..")
                .because("pages look at what others work out")
                .check(PRODUCT);
    }

    @Test
    void theWorkbenchKnowsNeitherTheServiceForCardsNorTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.workbench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rationale.cli..", "dev.rationale.server..", "dev.rationale.cdshooks..", "org.drools..")
                .because("a page and a command ask the same services, and neither asks the other")
                .check(PRODUCT);
    }

    @Test
    void theAuditLogKnowsBytesOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.audit.log..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.rationale..")
                        .and(not(resideInAPackage("dev.rationale.audit.log..")))
                        .and(not(equivalentTo(AuditFailure.class)))
                        .and(not(equivalentTo(AuditFailure.Kind.class))))
                .because("whoever checks the log must not have to trust what is written into it")
                .check(PRODUCT);
    }

    @Test
    void onlyCohortsKnowSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rationale.cohort..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("Spark is provided where it runs, and nobody else waits for it")
                .check(PRODUCT);
    }

    @Test
    void cohortsKnowNoOtherWayIn() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.cohort..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rationale.cli..",
                        "dev.rationale.audit..",
                        "dev.rationale.cdshooks..",
                        "dev.rationale.server..",
                        "dev.rationale.hapi..")
                .because("a cohort is a door of its own; what it shares with the others is in the service")
                .check(PRODUCT);
    }

    @Test
    void pagesKnowNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("dev.rationale.pages..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.rationale..").and(not(resideInAPackage("dev.rationale.pages.."))))
                .because("a page shows what it was given, whoever gave it")
                .check(PRODUCT);
    }

    @Test
    void onlyPagesKnowTheTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rationale.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..", "dev.rationale.pages.template..")
                .because("markup stands in one room; the others fill its records")
                .check(PRODUCT);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is a parameter: the same input must give the same bytes next year")
                .check(PRODUCT);
    }

    @Test
    void nothingIsRandom() {
        noClasses()
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class)
                .because("the same input must give the same bytes")
                .check(PRODUCT);
    }

    @Test
    void drlIsReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rationale.engine.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.drl..", "com.github.javaparser..", "org.antlr..")
                .because("a second reader of DRL is a second interpreter, and it will disagree")
                .check(PRODUCT);
    }

    @Test
    void factsAreRecords() {
        classes()
                .that()
                .implement(Fact.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("a fact that can change after it was matched makes the explanation a lie")
                .check(PRODUCT);
    }

    @Test
    void packagesOfTheEngineFormNoCycle() {
        slices().matching("dev.rationale.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that can only be understood together with another is not a room")
                .check(PRODUCT);
    }

    @Test
    void packagesOfTheOtherModulesFormNoCycle() {
        slices().matching(
                        "dev.rationale.(hiv|fhir|cli|audit|cdshooks|server|committee|authoring|cohort|lsp|service|hapi|workbench).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that can only be understood together with another is not a room")
                .check(PRODUCT);
    }
}
