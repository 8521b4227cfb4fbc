package dev.rationale.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.authoring.text.Lines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    private static final String START = "rules/recommendation/start.drl";
    private static final String CONTINUE = "rules/recommendation/continue.drl";
    private static final String CASES = "cases/evidence.yaml";

    private static List<Object> kinds(List<Diagnostic> diagnostics) {
        return diagnostics.stream().<Object>map(one -> one.getCode().getLeft()).toList();
    }

    private static String applied(String text, List<Either<TextEdit, SnippetTextEdit>> edits) {
        return new Lines(text)
                .edited(edits.stream()
                        .map(Either::getLeft)
                        .map(edit -> new dev.rationale.authoring.text.TextEdit(
                                Conversions.region(edit.getRange()), edit.getNewText()))
                        .toList());
    }

    /** One session after another: open, misspell, be told, take the cure, see it gone, run the rule, end. */
    @Test
    void aMisspellingIsToldCuredAndGone(@TempDir Path root) {
        try (Editor editor = new Editor(root, Duration.ZERO)) {
            TextDocumentService texts = editor.server().getTextDocumentService();
            editor.open(START);
            assertThat(editor.checked(START, 1)).isEmpty();

            int version = editor.replace(START, "\"who2014", "\"who2013");
            List<Diagnostic> told = editor.diagnostics(START, version);
            assertThat(kinds(told)).contains("R007");
            assertThat(told.get(0).getMessage().getLeft()).contains("Maybe 'who2014' was meant.");

            List<Either<Command, CodeAction>> actions = Editor.now(texts.codeAction(
                    new CodeActionParams(editor.id(START), told.get(0).getRange(), new CodeActionContext(told))));
            WorkspaceEdit cure = actions.get(0).getRight().getEdit();
            TextDocumentEdit edit = cure.getDocumentChanges().get(0).getLeft();
            int cured = editor.write(START, applied(editor.text(START), edit.getEdits()));
            assertThat(editor.text(START)).isEqualTo(editor.saved(START));
            assertThat(editor.summary(START, cured).sound()).isTrue();

            List<? extends CodeLens> lenses = Editor.now(texts.codeLens(new CodeLensParams(editor.id(START))));
            assertThat(lenses.get(0).getCommand().getTitle()).matches("fires in \\d+ cases?, held back in \\d+");
            Editor.now(editor.server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(
                            "rationale.run", List.of(editor.uri(START), "start-cotrimoxazole.criteria"))));
            assertThat(editor.message()).startsWith("start-cotrimoxazole.criteria fires in");
            assertThat(editor.end()).isZero();
        }
    }

    @Test
    void namesAreFoundAndRenamedInSeveralFiles(@TempDir Path root) {
        try (Editor editor = new Editor(root, Duration.ofDays(1))) {
            TextDocumentService texts = editor.server().getTextDocumentService();
            editor.open(START);
            editor.open(CASES);
            assertThat(Editor.now(texts.hover(new HoverParams(editor.id(START), editor.at(START, "who2014", 2))))
                            .getContents()
                            .getRight()
                            .getValue())
                    .contains("World Health Organization");
            List<? extends Location> defined = Editor.now(
                            texts.definition(new DefinitionParams(editor.id(START), editor.at(START, "who2014", 2))))
                    .getLeft();
            assertThat(defined).extracting(Location::getUri).containsExactly(editor.uri("evidence/who2014.yaml"));
            List<? extends Location> used = Editor.now(texts.references(new ReferenceParams(
                    editor.id(START), editor.at(START, "\"start-cotrimoxazole\"", 2), new ReferenceContext(true))));
            assertThat(used)
                    .extracting(Location::getUri)
                    .contains(editor.uri("guideline.yaml"), editor.uri(START), editor.uri("cases/retraction.yaml"));

            // An unsaved text counts: the new mention in the open file of cases is renamed, too.
            editor.replace(CASES, "    expect:\n", "    expect:\n      not: [start-cotrimoxazole]\n");
            WorkspaceEdit renamed = Editor.now(texts.rename(
                    new RenameParams(editor.id(START), editor.at(START, "\"start-cotrimoxazole\"", 2), "begin")));
            assertThat(renamed.getDocumentChanges()).anySatisfy(change -> {
                assertThat(change.getLeft().getTextDocument().getUri()).isEqualTo(editor.uri(CASES));
                assertThat(applied(editor.text(CASES), change.getLeft().getEdits()))
                        .contains("not: [begin]");
            });
            assertThatThrownBy(() -> Editor.now(texts.rename(
                            new RenameParams(editor.id(START), editor.at(START, "who2014", 2), "who2006"))))
                    .hasMessageContaining("already");
        }
    }

    @Test
    void ofManyEditsInARowOnlyTheLastIsCheckedToItsEnd(@TempDir Path root) {
        try (Editor editor = new Editor(root, Duration.ofMillis(50))) {
            editor.open(CONTINUE);
            editor.open(START);
            String whole = editor.text(START);
            for (int end = 0; end < whole.length(); end += 40) {
                editor.write(START, whole.substring(0, end));
            }
            int version = editor.write(START, whole);
            assertThat(editor.summary(START, version).sound()).isTrue();
            assertThat(editor.toldBesides()).isZero();
            int broken = editor.replace(START, "then\n", "thn\n");
            assertThat(kinds(editor.checked(START, broken))).contains("R001");
            assertThat(Editor.now(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(editor.id(START)))))
                    .extracting(symbol -> symbol.getRight().getDetail())
                    .contains("start-cotrimoxazole.setting");
        }
    }

    @Test
    void aQuestionThatIsCancelledHarmsNoOther(@TempDir Path root) {
        try (Editor editor = new Editor(root, Duration.ofDays(1))) {
            TextDocumentService texts = editor.server().getTextDocumentService();
            editor.open(START);
            List<CompletableFuture<?>> questions = new ArrayList<>();
            for (int asked = 0; asked < 20; asked++) {
                questions.add(texts.completion(new CompletionParams(editor.id(START), editor.at(START, "who2014", 3))));
            }
            CompletableFuture<?> cancelled = questions.remove(questions.size() - 1);
            cancelled.cancel(true);
            assertThatThrownBy(cancelled::join).isInstanceOf(CancellationException.class);
            questions.forEach(Editor::now);
            List<CompletionItem> offered = Editor.now(
                            texts.completion(new CompletionParams(editor.id(START), editor.at(START, "who2014", 3))))
                    .getLeft();
            assertThat(offered).extracting(CompletionItem::getLabel).contains("who2014", "wiktor1999");
            assertThat(offered).isSortedAccordingTo(Comparator.comparing(CompletionItem::getLabel));
        }
    }

    @Test
    void yamlIsFormattedAndNothingElse(@TempDir Path root) {
        try (Editor editor = new Editor(root, Duration.ofDays(1))) {
            TextDocumentService texts = editor.server().getTextDocumentService();
            editor.open(CASES);
            editor.open(START);
            editor.replace(CASES, "asOf: 2016-06-30\n", "asOf: 2016-06-30   \n\n\n\n");
            List<? extends TextEdit> edits = Editor.now(
                    texts.formatting(new DocumentFormattingParams(editor.id(CASES), new FormattingOptions(2, true))));
            assertThat(edits.get(0).getNewText()).contains("asOf: 2016-06-30\n\nfixtures:");
            assertThat(Editor.now(texts.formatting(
                            new DocumentFormattingParams(editor.id(START), new FormattingOptions(2, true)))))
                    .isEmpty();
        }
    }

    @Test
    void whatLiesInNoPackageHasNoAnswer(@TempDir Path root, @TempDir Path elsewhere) {
        try (Editor editor = new Editor(root, Duration.ZERO)) {
            String uri = Uris.uri(elsewhere.resolve("notes.yaml"));
            assertThat(Editor.now(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(uri)))))
                    .isEmpty();
            assertThat(editor.end()).isZero();
        }
    }
}
