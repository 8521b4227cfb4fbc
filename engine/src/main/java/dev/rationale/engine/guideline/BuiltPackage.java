package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.written.ValueReader;
import dev.rationale.engine.written.ValueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What the build of the application read in the files of a package and found sound. A start reads this instead of the files, whose
 * digest says that they are the same.
 *
 * @param typesKey names the declared types by all that they are
 * @param facts the kinds as they are declared: what they become has classes and readers in it
 * @param texts the package's own templates by key, by language
 */
record BuiltPackage(
        Manifest manifest,
        List<DeclaredType> types,
        String typesKey,
        List<FactsYaml.KindYaml> facts,
        List<ValueSet> sets,
        List<StudyFile> studies,
        SortedMap<String, SortedMap<String, String>> texts,
        List<RuleEntry> rules,
        List<DrlFile> drl) {

    /** What is written of a package. */
    static BuiltPackage of(GuidelinePackage read) {
        List<Problem> none = new ArrayList<>();
        YamlFiles yaml = new YamlFiles(none);
        return new BuiltPackage(
                read.manifest(),
                read.types().declared(),
                read.types().key(),
                FactsFile.written(read.files(), yaml),
                List.copyOf(read.terminology().sets()),
                read.evidence().studies(),
                MessageFiles.read(read.files(), read.kinds(), yaml, none).own(),
                read.rules().rules(),
                read.rules().files());
    }

    static BuiltPackage read(byte[] written) {
        return ValueReader.value(written, BuiltPackage.class);
    }

    byte[] written() {
        return ValueWriter.bytes(this);
    }

    RuleIndex index() {
        return new RuleIndex(rules, drl);
    }
}
