package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads DRL files. Nothing else in the product does. */
public final class DrlReader {

    /**
     * The language level wherever DRL is read or compiled. Under the newer one an annotation hides the syntax errors that follow it, and
     * the rule fires without the conditions in which they stand.
     */
    public static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;

    private DrlReader() {}

    /** Takes what is wrong with a file. */
    public interface Problems {

        /** Notes one fault by the id of its kind and its place; a line or column of zero is not known. */
        void add(String finding, int line, int column, String what, String maybe);
    }

    /**
     * What a file says.
     *
     * @param file imports and declarations
     * @param rules the rules that have an id, in order of place
     */
    public record Read(DrlFile file, List<RuleEntry> rules) {

        public Read {
            rules = List.copyOf(rules);
        }
    }

    /** Reads a file; what is wrong with its syntax is told by line, and a file with errors has no rules. */
    public static Read read(String path, String text, Problems problems) {
        DrlParser parser = new DrlParser(LEVEL);
        SourceText source = new SourceText(text);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parsed != null && !parser.hasErrors()) {
                RuleReader rules = new RuleReader(path, source, problems);
                return new Read(
                        file(path, parsed, source),
                        parsed.getRules().stream()
                                .filter(RuleDescr::isRule)
                                .map(rules::entry)
                                .flatMap(Optional::stream)
                                .toList());
            }
        } catch (DroolsParserException e) {
            problems.add("R001", 0, 0, "the file cannot be parsed: " + e.getMessage(), "");
        }
        tell(parser.getErrors(), source, problems);
        return new Read(new DrlFile(path, "", List.of(), List.of()), List.of());
    }

    /** The parser notices a parenthesis that is never closed far below it, often at the end of the file. */
    private static void tell(List<DroolsError> errors, SourceText source, Problems problems) {
        Optional<Span> unclosed = source.unclosed();
        unclosed.ifPresent(place -> problems.add(
                "R001", place.line(), place.column(), "the parenthesis that opens here is never closed", ""));
        for (DroolsError error : errors) {
            int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
            boolean consequence = unclosed.filter(place -> line > place.line()).isPresent();
            if (!consequence) {
                problems.add("R001", line, 0, error.getMessage().strip(), "");
            }
        }
    }

    private static DrlFile file(String path, PackageDescr parsed, SourceText source) {
        List<DrlFile.Declaration> declarations = new ArrayList<>();
        parsed.getFunctionImports()
                .forEach(one -> declarations.add(declared(one, "import function", one.getTarget(), source)));
        parsed.getAccumulateImports()
                .forEach(one -> declarations.add(declared(one, "import accumulate", one.getTarget(), source)));
        parsed.getGlobals().forEach(one -> declarations.add(declared(one, "global", one.getIdentifier(), source)));
        parsed.getFunctions().forEach(one -> declarations.add(declared(one, "function", one.getName(), source)));
        parsed.getClassAndEnumDeclarationDescrs()
                .forEach(one -> declarations.add(declared(one, "declare", one.getTypeName(), source)));
        parsed.getEntryPointDeclarations()
                .forEach(one -> declarations.add(declared(one, "declare entry-point", one.getEntryPointId(), source)));
        parsed.getWindowDeclarations()
                .forEach(one -> declarations.add(declared(one, "declare window", one.getName(), source)));
        parsed.getAttributes().forEach(one -> declarations.add(declared(one, one.getName(), one.getValue(), source)));
        parsed.getRules().stream()
                .filter(RuleDescr::isQuery)
                .forEach(one -> declarations.add(declared(one, "query", one.getName(), source)));
        Optional.ofNullable(parsed.getUnit())
                .ifPresent(one -> declarations.add(declared(one, "unit", one.getTarget(), source)));
        List<DrlFile.Import> imports = parsed.getImports().stream()
                .map(one -> new DrlFile.Import(span(one, source), one.getTarget()))
                .toList();
        return new DrlFile(path, parsed.getName() == null ? "" : parsed.getName(), imports, declarations);
    }

    private static DrlFile.Declaration declared(BaseDescr one, String kind, String name, SourceText source) {
        return new DrlFile.Declaration(span(one, source), kind, String.valueOf(name));
    }

    static Span span(BaseDescr one, SourceText source) {
        return source.span(one.getStartCharacter(), one.getEndCharacter() + 1);
    }
}
