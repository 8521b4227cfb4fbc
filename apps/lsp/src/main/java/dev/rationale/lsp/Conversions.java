package dev.rationale.lsp;

import dev.rationale.authoring.Completion;
import dev.rationale.authoring.Remark;
import dev.rationale.authoring.Symbol;
import dev.rationale.authoring.text.Position;
import dev.rationale.authoring.text.Region;
import dev.rationale.authoring.text.TextEdit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Between the protocol's words and ours. */
final class Conversions {

    private static final String SOURCE = "rationale";

    private Conversions() {}

    static Position position(org.eclipse.lsp4j.Position position) {
        return new Position(position.getLine(), position.getCharacter());
    }

    static Region region(Range range) {
        return new Region(position(range.getStart()), position(range.getEnd()));
    }

    static Range range(Region region) {
        return new Range(position(region.start()), position(region.end()));
    }

    private static org.eclipse.lsp4j.Position position(Position position) {
        return new org.eclipse.lsp4j.Position(position.line(), position.character());
    }

    static org.eclipse.lsp4j.TextEdit edit(TextEdit edit) {
        return new org.eclipse.lsp4j.TextEdit(range(edit.region()), edit.text());
    }

    static Diagnostic diagnostic(Remark remark) {
        String maybe = remark.maybe().isEmpty() ? "" : "\nMaybe " + remark.maybe();
        Diagnostic diagnostic = new Diagnostic(range(remark.place().region()), remark.what() + maybe);
        diagnostic.setSeverity(
                remark.severity() == Remark.Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        diagnostic.setCode(Either.forLeft(remark.kind()));
        diagnostic.setSource(SOURCE);
        return diagnostic;
    }

    static CompletionItem item(Completion completion) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(
                switch (completion.category()) {
                    case "keyword" -> CompletionItemKind.Keyword;
                    case "key", "annotation" -> CompletionItemKind.Property;
                    case "type of fact" -> CompletionItemKind.Class;
                    case "field" -> CompletionItemKind.Field;
                    case "method" -> CompletionItemKind.Method;
                    case "variable" -> CompletionItemKind.Variable;
                    case "label" -> CompletionItemKind.EnumMember;
                    case "study" -> CompletionItemKind.Reference;
                    default -> CompletionItemKind.Value;
                });
        item.setDetail(
                completion.detail().isEmpty()
                        ? completion.category()
                        : completion.category() + " · " + completion.detail());
        item.setTextEdit(Either.forLeft(edit(completion.edit())));
        item.setFilterText(completion.label());
        return item;
    }

    static DocumentSymbol symbol(Symbol symbol) {
        DocumentSymbol converted = new DocumentSymbol(
                symbol.name(),
                switch (symbol.category()) {
                    case "rule" -> SymbolKind.Function;
                    case "item" -> SymbolKind.Object;
                    default -> SymbolKind.Key;
                },
                range(symbol.whole()),
                range(symbol.naming()));
        converted.setDetail(symbol.detail());
        converted.setChildren(symbol.parts().stream().map(Conversions::symbol).toList());
        return converted;
    }
}
