package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Where the parser's message says that it stopped. */
    private static final Pattern PLACE = Pattern.compile("Line \\d+:(\\d+)");

    /** What the parser says of itself before it says what it met. */
    private static final Pattern PARSER = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");

    /** Some packages' worth; a parsed file takes about as much memory as a page of text. */
    private static final RecentReads<Source, Read> KNOWN = new RecentReads<>(512);

    /** What reading a file depends on, and nothing else. */
    private record Source(String path, String text) {}

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
        return KNOWN.of(new Source(path, text)).orElseGet(() -> {
            AtomicBoolean faulty = new AtomicBoolean();
            Read read = anew(path, text, (finding, line, column, what, maybe) -> {
                faulty.set(true);
                problems.add(finding, line, column, what, maybe);
            });
            if (!faulty.get()) {
                KNOWN.add(new Source(path, text), read);
            }
            return read;
        });
    }

    /**
     * Takes over what was read of some files before, so that whoever edits one of them need not have the others read again.
     *
     * @param texts the very texts that the index was made of, by path
     */
    public static void know(RuleIndex index, Map<String, String> texts) {
        Map<String, List<RuleEntry>> rules = index.rules().stream().collect(Collectors.groupingBy(RuleEntry::file));
        for (DrlFile file : index.files()) {
            String text = texts.getOrDefault(file.path(), "");
            KNOWN.add(
                    new Source(file.path(), text), new Read(file, inOrder(rules.getOrDefault(file.path(), List.of()))));
        }
    }

    private static List<RuleEntry> inOrder(List<RuleEntry> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(rule -> rule.span().start()))
                .toList();
    }

    /**
     * A file as far as it can be read, for tools that look at a text while it is written: a rule that is broken costs its neighbours
     * nothing, and of itself keeps what could be read. Nothing that is read so is ever compiled.
     */
    public static Read salvaged(String path, String text) {
        AtomicBoolean faulty = new AtomicBoolean();
        Read read = read(path, text, (finding, line, column, what, maybe) -> faulty.set(true));
        return faulty.get() && read.rules().isEmpty() ? new BrokenFile(path, text).read() : read;
    }

    /** The same as {@link #read} of a text that is not kept, with the parser's own recovery where that is wanted. */
    static Read recovered(String path, String text) {
        SourceText source = new SourceText(text);
        try {
            PackageDescr parsed = new DrlParser(LEVEL).parse(true, text);
            return parsed == null ? nothing(path) : recovered(path, parsed, source);
        } catch (DroolsParserException | RuntimeException unreadable) {
            return nothing(path);
        }
    }

    private static Read recovered(String path, PackageDescr parsed, SourceText source) {
        RuleReader rules = new RuleReader(path, source, (finding, line, column, what, maybe) -> {});
        List<RuleEntry> entries = parsed.getRules().stream()
                .filter(RuleDescr::isRule)
                .flatMap(rule -> recovered(rules, rule).stream())
                .toList();
        return new Read(file(path, parsed, source), entries);
    }

    /** The parser leaves out of a broken rule what it did not reach, so that anything may be missing. */
    private static Optional<RuleEntry> recovered(RuleReader rules, RuleDescr rule) {
        try {
            return rules.entry(rule);
        } catch (RuntimeException incomplete) {
            return Optional.empty();
        }
    }

    private static Read nothing(String path) {
        return new Read(new DrlFile(path, "", List.of(), List.of()), List.of());
    }

    static Read anew(String path, String text, Problems problems) {
        List<Span> foreign = ForeignCharacters.in(text);
        foreign.forEach(place -> foreign(text, place, problems));
        if (!foreign.isEmpty()) {
            return nothing(path);
        }
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
        tell(parser.getErrors(), text, source, problems);
        return nothing(path);
    }

    private static void foreign(String text, Span place, Problems problems) {
        int point = text.codePointAt(place.start());
        boolean space = Character.isSpaceChar(point) || Character.getType(point) == Character.FORMAT;
        problems.add(
                "R047",
                place.line(),
                place.column(),
                "the character %s(U+%04X, %s) is no part of the language"
                        .formatted(
                                space ? "" : "'" + Character.toString(point) + "' ",
                                point,
                                String.valueOf(Character.getName(point)).toLowerCase(Locale.ROOT)),
                space
                        ? "a plain space was meant."
                        : "a plain quotation mark or sign was meant, as a word processor replaces it.");
    }

    /** The parser notices a parenthesis that is never closed far below it, often at the end of the file. */
    private static void tell(List<DroolsError> errors, String text, SourceText source, Problems problems) {
        Optional<Unfinished.Place> unfinished = Unfinished.in(text);
        if (unfinished.isPresent()) {
            Unfinished.Place place = unfinished.get();
            problems.add("R001", place.line(), place.column(), place.what(), "");
            return;
        }
        Optional<Span> unclosed = source.unclosed();
        unclosed.ifPresent(place -> problems.add(
                "R001", place.line(), place.column(), "the parenthesis that opens here is never closed", ""));
        if (unclosed.isEmpty()) {
            // What follows the first error is mostly its consequence.
            errors.stream().limit(1).forEach(error -> error(error, problems));
        }
    }

    private static void error(DroolsError error, Problems problems) {
        int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
        String message = error.getMessage().strip();
        Matcher place = PLACE.matcher(message);
        int column = place.find() ? Integer.parseInt(place.group(1)) + 1 : 0;
        problems.add("R001", line, column, PARSER.matcher(message).replaceFirst(""), ParserCures.of(message));
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
