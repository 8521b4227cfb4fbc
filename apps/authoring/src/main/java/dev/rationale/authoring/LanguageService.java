package dev.rationale.authoring;

import dev.rationale.authoring.check.Checked;
import dev.rationale.authoring.complete.Completions;
import dev.rationale.authoring.mention.Mention;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import dev.rationale.authoring.text.Position;
import dev.rationale.authoring.text.Region;
import dev.rationale.authoring.text.TextEdit;
import dev.rationale.authoring.yaml.YamlFormat;
import dev.rationale.committee.check.Examination;
import dev.rationale.engine.guideline.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an editor asks of a package while somebody writes. Everything here answers without compiling a rule; the full check is
 * {@link dev.rationale.authoring.check.FullCheck}. Safe for use by many threads; one service for one package, since it keeps what it
 * knew of the last texts.
 *
 * <pre>{@code
 * LanguageService service = new LanguageService(today);
 * Draft draft = Draft.of(PackageFiles.in(directory)).with("rules/a.drl", text);
 * List<Remark> remarks = service.findings(draft);
 * Optional<Hover> hover = service.hover(draft, "rules/a.drl", new Position(12, 8));
 * }</pre>
 */
public final class LanguageService {

    private final Knowledge knowledge;

    /**
     * @param today the day after which nothing can have been published
     */
    public LanguageService(LocalDate today) {
        this.knowledge = new Knowledge(today);
    }

    /** What is wrong with the syntax of one file, whatever the others say: for every keystroke. */
    public List<Remark> syntax(Draft draft, String file) {
        return new Syntax(draft).remarks(file);
    }

    /** All that can be found without compiling the rules and trying the cases, in order of place. */
    public List<Remark> findings(Draft draft) {
        Knowledge.Seen seen = knowledge.seen(draft);
        return Remarks.of(draft, seen.findings(), seen.preventing());
    }

    /** The same as a check that can go on, by compiling the package and trying its cases. */
    public Examination examined(Draft draft) {
        return knowledge.examined(draft);
    }

    /** What is known of the name at a place. */
    public Optional<Hover> hover(Draft draft, String file, Position position) {
        return at(draft, file, position)
                .map(mention -> new Hover(
                        region(draft, file, mention),
                        new Hovers(draft, knowledge.recent(draft), knowledge.mentions(draft)).text(mention)));
    }

    /** What can be written at a place; what somebody has begun to write there is for the editor to filter by. */
    public List<Completion> completions(Draft draft, String file, Position position) {
        return draft.text(file)
                .map(text -> new Completions(knowledge.recent(draft), knowledge.mentions(draft))
                        .at(file, text, new Lines(text).offset(position)))
                .orElse(List.of());
    }

    /** Where the name at a place is defined; a text is in every language. */
    public List<Place> definition(Draft draft, String file, Position position) {
        return at(draft, file, position)
                .map(mention -> knowledge.mentions(draft).definitions(mention.name()))
                .orElse(List.of());
    }

    /** Everywhere that the name at a place is written, its definition included. */
    public List<Place> references(Draft draft, String file, Position position) {
        return at(draft, file, position)
                .map(mention -> knowledge.mentions(draft).places(mention.name()))
                .orElse(List.of());
    }

    /** The name at a place, if it is one that can be renamed. */
    public Optional<Region> renameable(Draft draft, String file, Position position) {
        return at(draft, file, position)
                .filter(mention -> Renaming.isPossible(mention.name(), knowledge.mentions(draft)))
                .map(mention -> region(draft, file, mention));
    }

    /**
     * The edits that give the name at a place another one, in every file.
     *
     * @throws IllegalArgumentException if it cannot be renamed so; the message says why
     */
    public Change rename(Draft draft, String file, Position position, String to) {
        Mention mention = at(draft, file, position)
                .orElseThrow(() -> new IllegalArgumentException("There is no name here that could be another."));
        return new Renaming(draft, knowledge.recent(draft), knowledge.mentions(draft)).change(mention.name(), to);
    }

    /** What cures the remarks that touch a part of a file. */
    public List<QuickFix> quickFixes(Draft draft, String file, Region region, List<Remark> remarks) {
        return new QuickFixes(draft)
                .of(remarks.stream()
                        .filter(remark -> remark.place().file().equals(file)
                                && remark.place().region().meets(region))
                        .toList());
    }

    /**
     * What the cases show of each rule in a file.
     *
     * @param checked the last full check, which may be of an earlier text; none if there was none yet
     */
    public List<Lens> lenses(Draft draft, String file, Optional<Checked> checked) {
        return symbols(draft, file).stream()
                .filter(symbol -> symbol.category().equals("rule"))
                .map(symbol -> new Lens(
                        symbol.naming(),
                        symbol.detail(),
                        checked.map(one -> title(one, symbol.detail(), one.draft() == draft))
                                .orElse("not tried yet")))
                .toList();
    }

    private static String title(Checked checked, String rule, boolean current) {
        return checked.count(rule)
                .map(count -> "fires in " + count.fires() + (count.fires() == 1 ? " case" : " cases")
                        + ", held back in " + count.held() + (current ? "" : " (before this edit)"))
                .orElse("not tried: the rules do not compile");
    }

    /** What a file is made of. */
    public List<Symbol> symbols(Draft draft, String file) {
        return draft.text(file).map(text -> Symbols.of(file, text)).orElse(List.of());
    }

    /** The edits after which a YAML file is written as the house writes them; none if it cannot be read, or is no YAML. */
    public List<TextEdit> formatting(Draft draft, String file) {
        return file.endsWith(".yaml") ? draft.text(file).map(YamlFormat::edits).orElse(List.of()) : List.of();
    }

    /** The package as far as it can be read, the texts of the draft included. */
    public Inspection inspection(Draft draft) {
        return knowledge.seen(draft).inspection();
    }

    /** Every name of the package with its places. */
    public Mentions mentions(Draft draft) {
        return knowledge.mentions(draft);
    }

    private Optional<Mention> at(Draft draft, String file, Position position) {
        return draft.text(file)
                .flatMap(text -> knowledge.mentions(draft).file(file).at(new Lines(text).offset(position)));
    }

    private static Region region(Draft draft, String file, Mention mention) {
        return new Lines(draft.text(file).orElse("")).region(mention.start(), mention.end());
    }
}
