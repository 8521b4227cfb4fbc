package dev.rationale.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import dev.rationale.authoring.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageServiceTest {

    private static final String RULES = "rules/recommendation/continue.drl";
    private static final LanguageService SERVICE = new LanguageService(Packages.TODAY);
    private static final Draft SAVED = Draft.of(Packages.example());

    private static Draft edited(String file, String from, String to) {
        String text = SAVED.text(file).orElseThrow();
        assertThat(text).contains(from);
        return SAVED.with(file, text.replace(from, to));
    }

    private static List<String> labels(Draft draft, String file, String behind) {
        return SERVICE.completions(draft, file, Packages.at(draft, file, behind, behind.length())).stream()
                .map(Completion::label)
                .toList();
    }

    @Test
    void aPackageThatIsRightHasNoFinding() {
        assertThat(SERVICE.findings(SAVED)).isEmpty();
    }

    @Test
    void aMisspelledStudyIsFoundAtItsWordsAndCured() {
        Draft draft = edited(RULES, "\"who2014, who2006, wiktor1999", "\"who2014, who2006, wiktor1998");
        Remark remark = SERVICE.findings(draft).stream()
                .filter(one -> one.kind().equals("R007"))
                .findFirst()
                .orElseThrow();
        assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
        QuickFix fix = SERVICE.quickFixes(draft, RULES, remark.place().region(), List.of(remark))
                .get(0);
        assertThat(fix.title()).isEqualTo("Write 'wiktor1999' in place of 'wiktor1998'");
        assertThat(fix.change().applied(draft).get(RULES))
                .isEqualTo(SAVED.text(RULES).orElseThrow());
    }

    @Test
    void aBrokenRuleHidesNoneOfItsNeighbours() {
        Draft draft = edited(
                RULES,
                "$absence : Absence( what == \"contraindications\" )\nthen",
                "$absence : Absence( what ==\nthen");
        assertThat(SERVICE.syntax(draft, RULES)).extracting(Remark::kind).containsExactly("R001");
        assertThat(SERVICE.symbols(draft, RULES)).extracting(Symbol::detail).contains("continue-cotrimoxazole.setting");
    }

    @Test
    void hoveringACitationShowsWhatWasVerified() {
        Position position = Packages.at(SAVED, RULES, "wiktor1999", 3);
        Hover hover = SERVICE.hover(SAVED, RULES, position).orElseThrow();
        assertThat(hover.markdown())
                .contains("**wiktor1999** · study")
                .contains("Wiktor")
                .contains("publication.");
    }

    @Test
    void hoveringARecommendationShowsItsTextsInBothLanguages() {
        Position position = Packages.at(SAVED, RULES, "\"continue-cotrimoxazole\"", 3);
        Hover hover = SERVICE.hover(SAVED, RULES, position).orElseThrow();
        assertThat(hover.markdown())
                .contains("`en`")
                .contains("`fr`")
                .contains("given by continue-cotrimoxazole.criteria");
    }

    @Test
    void aCitationIsDefinedInTheFileOfItsStudy() {
        Position position = Packages.at(SAVED, RULES, "wiktor1999", 0);
        assertThat(SERVICE.definition(SAVED, RULES, position))
                .extracting(Place::file)
                .containsExactly("evidence/wiktor1999.yaml");
    }

    @Test
    void aCodeIsFoundInRulesManifestTextsAndCases() {
        Position position = Packages.at(SAVED, RULES, "\"continue-cotrimoxazole\"", 3);
        List<Place> places = SERVICE.references(SAVED, RULES, position);
        assertThat(places)
                .extracting(place -> place.file().replaceFirst("/.*", ""))
                .contains("rules", "guideline.yaml", "messages", "cases");
    }

    @Test
    void aStudyIsRenamedWithItsFile() {
        Position position = Packages.at(SAVED, RULES, "wiktor1999", 0);
        Change change = SERVICE.rename(SAVED, RULES, position, "wiktorAbidjan");
        assertThat(change.moved()).containsEntry("evidence/wiktor1999.yaml", "evidence/wiktorAbidjan.yaml");
        assertThat(change.applied(SAVED).values())
                .allSatisfy(text -> assertThat(text).doesNotContain("wiktor1999,"));
    }

    @Test
    void aRenamedCodeLeavesThePackageAsSoundAsItWas() {
        Position position = Packages.at(SAVED, RULES, "\"continue-cotrimoxazole\"", 3);
        Change change = SERVICE.rename(SAVED, RULES, position, "go-on");
        Draft renamed = SAVED.with(change.applied(SAVED));
        assertThat(SERVICE.findings(renamed)).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Position position = Packages.at(SAVED, RULES, "wiktor1999", 0);
        assertThatThrownBy(() -> SERVICE.rename(SAVED, RULES, position, "who2014"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
    }

    @Test
    void aVariableThatATextShowsIsNotRenamed() {
        Position position = Packages.at(SAVED, RULES, "$guideline", 1);
        assertThatThrownBy(() -> SERVICE.rename(SAVED, RULES, position, "$source"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shows its value");
    }

    @Test
    void whileARuleIsWrittenItsTypesFieldsAndValuesAreOffered() {
        String begun = "\nrule \"New\"\n@Id(\"new\")\n@Cites(\"\nruleflow-group \"\nwhen\n  $s : State( \n";
        Draft draft = SAVED.with(RULES, SAVED.text(RULES).orElseThrow() + begun);
        assertThat(labels(draft, RULES, "@Id(\"new\")\n@Cites(\"")).contains("wiktor1999", "who2014");
        assertThat(labels(draft, RULES, "@Cites(\"\nruleflow-group \"")).contains("abstraction", "recommendation");
        assertThat(labels(draft, RULES, "@Cites(\"\nruleflow-group \"\nwhen\n  $s : State( "))
                .contains("name", "value");
        Draft further =
                SAVED.with(RULES, SAVED.text(RULES).orElseThrow() + begun.replace("State( ", "State( name == \""));
        assertThat(labels(further, RULES, "when\n  $s : State( name == \"")).contains("indication", "cover");
    }

    @Test
    void keysAndNamesAreOfferedInYaml() {
        String file = "cases/evidence.yaml";
        String begun = "  - name: new\n    like: \n    exp\n";
        Draft draft = SAVED.with(file, SAVED.text(file).orElseThrow() + begun);
        assertThat(labels(draft, file, "  - name: new\n    like: ")).contains("adult");
        assertThat(labels(draft, file, "  - name: new\n    like: \n    exp")).contains("expect", "why");
        assertThat(labels(SAVED, "guideline.yaml", "indicator: ")).contains("warning", "critical");
    }

    @Test
    void yamlIsFormattedWithoutAChangeOfWhatItSays() {
        String file = "cases/evidence.yaml";
        Draft draft = edited(file, "    why: no study is visible\n", "    why: no study is visible   \n\n\n\n");
        assertThat(new Lines(draft.text(file).orElseThrow()).edited(SERVICE.formatting(draft, file)))
                .isEqualTo(SAVED.text(file)
                        .orElseThrow()
                        .replace("    why: no study is visible\n", "    why: no study is visible\n\n"));
    }

    @Test
    void shippedYamlIsWrittenAsTheHouseWritesIt() {
        assertThat(SAVED.paths().stream()
                        .filter(file -> file.endsWith(".yaml"))
                        .filter(file -> !SERVICE.formatting(SAVED, file).isEmpty()))
                .isEmpty();
    }
}
