package dev.rationale.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Position;
import dev.rationale.engine.guideline.PackageFiles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whoever writes a file writes every prefix of it. Each is answered: with findings, and whatever else an editor asks at its end,
 * never with an exception. The thorough profile steps through all of them.
 */
class PrefixTest {

    private static final boolean THOROUGH = Boolean.getBoolean("thorough");

    /** In the thorough profile every prefix; else a few of each file, at other places in each. */
    private static Set<Integer> ends(String text, int seed) {
        Set<Integer> ends = new TreeSet<>();
        int step = THOROUGH ? 1 : Math.max(1, text.length() / 4);
        for (int end = THOROUGH ? 0 : seed % step; end < text.length(); end += step) {
            ends.add(end);
        }
        return ends;
    }

    @Test
    void everyPrefixOfEveryFileIsAnswered() {
        int asked = 0;
        for (PackageFiles files : Packages.all()) {
            LanguageService service = new LanguageService(Packages.TODAY);
            Draft saved = Draft.of(files);
            service.findings(saved);
            for (String file : saved.paths()) {
                String text = saved.text(file).orElseThrow();
                for (int end : ends(text, 31 * asked)) {
                    answered(service, saved.with(file, text.substring(0, end)), file);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    private static void answered(LanguageService service, Draft draft, String file) {
        String text = draft.text(file).orElseThrow();
        Position end = new Lines(text).position(text.length());
        List<Remark> syntax = service.syntax(draft, file);
        assertThat(syntax)
                .allSatisfy(
                        remark -> assertThat(remark.place().region().start()).isLessThanOrEqualTo(end));
        service.completions(draft, file, end);
        service.hover(draft, file, end);
        service.references(draft, file, end);
        service.renameable(draft, file, end);
        service.symbols(draft, file);
        service.formatting(draft, file);
        service.quickFixes(draft, file, new Lines(text).all(), syntax);
    }

    /** The whole package is read for each, so by default only some files are cut off, at one place each. */
    @Test
    void aPackageOneOfWhoseFilesIsCutOffHasFindings() {
        for (PackageFiles files : Packages.all()) {
            LanguageService service = new LanguageService(Packages.TODAY);
            Draft saved = Draft.of(files);
            List<String> paths = List.copyOf(saved.paths());
            for (int index = 0; index < paths.size(); index += THOROUGH ? 1 : 25) {
                String file = paths.get(index);
                String text = saved.text(file).orElseThrow();
                for (int end : THOROUGH ? ends(text, 0) : Set.of(text.length() * 2 / 3)) {
                    service.findings(saved.with(file, text.substring(0, end)));
                }
            }
        }
    }
}
